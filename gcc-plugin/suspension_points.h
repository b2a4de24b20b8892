// One suspension of a coroutine, as the source spells it.
#ifndef FRAMEWARN_GCC_SUSPENSION_POINTS_H
#define FRAMEWARN_GCC_SUSPENSION_POINTS_H

#include "coroutines.h"

namespace framewarn::gcc {

struct SuspensionPoint {
  Suspension suspension;
  tree awaiter = NULL_TREE; ///< the frame's field that holds it; null: a variable, or not known
  bool initial = false, final = false;
  bool never = false; ///< its awaiter is std::suspend_never
};

/// Describes the .CO_YIELD call `statement` in `block`. What the source does not spell is at `ramp_at`.
SuspensionPoint suspension_point(function* actor, const ClosingBrace& end, basic_block block,
                                 gimple* statement, const Place& ramp_at);

} // namespace framewarn::gcc
#endif
