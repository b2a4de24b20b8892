// Awaiters that a function returned by reference: await_transform, operator co_await and the like.
#ifndef FRAMEWARN_GCC_AWAITERS_H
#define FRAMEWARN_GCC_AWAITERS_H

#include "frame_fields.h"

namespace framewarn::gcc {

struct ReturnedAwaiters {
  std::set<tree> objects;   ///< the temporaries' fields that the references stand for
  std::uint64_t copied = 0; ///< bytes of fields that are copies of what was returned by reference
};

/// `actor` has a CFG and is not yet in SSA form.
ReturnedAwaiters returned_awaiters(function* actor, const std::vector<FrameField>& fields);

} // namespace framewarn::gcc
#endif
