// What the fields of a coroutine's frame stand for in the source.
#ifndef FRAMEWARN_GCC_FRAME_FIELDS_H
#define FRAMEWARN_GCC_FRAME_FIELDS_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// Whether a suspension point awaits what a field holds.
enum class Awaiter {
  none,
  spelled,  ///< of a co_await or co_yield
  implicit, ///< of the initial or the final suspension, which the source does not spell
};

struct FrameField {
  tree field;
  Part part;
  tree variable = NULL_TREE; ///< the VAR_DECL that it stands for; null: none is known
  Awaiter awaiter = Awaiter::none;
  tree scope = NULL_TREE; ///< the BLOCK that declares its variable; null: none
};

/// All fields of `type`, the frame that `actor` takes, in order. `ramp` may be null. Returns nothing when a
/// field has no constant place and size.
std::vector<FrameField> frame_fields(tree type, function* actor, tree ramp);

} // namespace framewarn::gcc
#endif
