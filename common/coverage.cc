#include "coverage.h"

#include <algorithm>

namespace framewarn {

std::uint64_t Coverage::add(std::uint64_t begin, std::uint64_t end) {
  if (begin >= end)
    return 0;
  std::uint64_t fresh = end - begin;
  // From the first range that reaches `begin` on, whatever touches the new one becomes part of it.
  auto range = ranges.upper_bound(begin);
  if (range != ranges.begin() && std::prev(range)->second >= begin)
    --range;
  std::uint64_t from = begin, to = end;
  while (range != ranges.end() && range->first <= end) {
    std::uint64_t common_begin = std::max(range->first, begin), common_end = std::min(range->second, end);
    if (common_end > common_begin)
      fresh -= common_end - common_begin;
    from = std::min(from, range->first);
    to = std::max(to, range->second);
    range = ranges.erase(range);
  }
  ranges[from] = to;
  return fresh;
}

} // namespace framewarn
