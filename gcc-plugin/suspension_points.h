// One suspension of a coroutine, as the source spells it.
#ifndef FRAMEWARN_GCC_SUSPENSION_POINTS_H
#define FRAMEWARN_GCC_SUSPENSION_POINTS_H

#include "coroutines.h"

namespace framewarn::gcc {

struct SuspensionPoint {
  Suspension suspension;
  /// A token of its expression, which no macro is resolved in, to tell what comes before it in the source;
  /// unknown where GCC has forgotten all of them.
  location_t token = UNKNOWN_LOCATION;
  tree awaiter = NULL_TREE; ///< the frame's field that holds it; null: a variable, or not known
  bool initial = false, final = false;
  bool never = false; ///< its awaiter is std::suspend_never
};

/// Describes the .CO_YIELD call `statement` in `block`.
SuspensionPoint suspension_point(const Actor& actor, basic_block block, gimple* statement);

} // namespace framewarn::gcc
#endif
