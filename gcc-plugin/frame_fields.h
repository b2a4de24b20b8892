// What the fields of a coroutine's frame stand for in the source.
#ifndef FRAMEWARN_GCC_FRAME_FIELDS_H
#define FRAMEWARN_GCC_FRAME_FIELDS_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

struct FrameField {
  tree field;
  Part part;
  tree scope = NULL_TREE; ///< the BLOCK that declares its variable; null: none
};

/// All fields of `type`, the frame that `actor` takes, in order. `ramp` may be null. Returns nothing when a
/// field has no constant place and size.
std::vector<FrameField> frame_fields(tree type, function* actor, tree ramp);

} // namespace framewarn::gcc
#endif
