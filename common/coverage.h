// Adds up bytes of which none is to be counted twice.
#ifndef FRAMEWARN_COVERAGE_H
#define FRAMEWARN_COVERAGE_H

#include "frame.h"

#include <map>

namespace framewarn {

class Coverage {
public:
  /// The bytes of [begin, end) that nothing before has covered.
  std::uint64_t add(std::uint64_t begin, std::uint64_t end);
  /// Those of a part; where its offset is not known, all of them.
  std::uint64_t add(const Part& part) {
    return part.offset ? add(*part.offset, *part.offset + part.size) : part.size;
  }

private:
  std::map<std::uint64_t, std::uint64_t> ranges; ///< begin to end, disjoint
};

} // namespace framewarn
#endif
