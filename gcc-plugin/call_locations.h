// Where calls stand in the source that GCC forgets about.
#ifndef FRAMEWARN_GCC_CALL_LOCATIONS_H
#define FRAMEWARN_GCC_CALL_LOCATIONS_H

#include "coroutines.h"

namespace framewarn::gcc {

class CallLocations {
public:
  /// Reads the calls in the coroutine whose ramp or actor is `function`. For PLUGIN_PRE_GENERICIZE.
  void read(tree function);
  /// Learns where a function ends, which tells nothing about a call. To be called before the first inlining.
  void note_end(tree function);
  /// Where the call stands; unknown where GCC gives it the end of its function.
  location_t of(const gimple* call) const;

private:
  /// By the DECL_UID of the field of the frame that a call initialises.
  std::unordered_map<unsigned, location_t> by_field;
  std::set<std::tuple<std::string, unsigned, unsigned>> ends;

  static tree visit(tree* node, int* walk_subtrees, void* data);
};

} // namespace framewarn::gcc
#endif
