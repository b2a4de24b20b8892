// What the user has no other way to learn about a coroutine's frame.
#ifndef FRAMEWARN_GCC_FACTS_H
#define FRAMEWARN_GCC_FACTS_H

#include "frame_fields.h"

namespace framewarn::gcc {

/// `ramp` may be null. `copied`: see awaiters.h.
std::vector<Fact> facts(const Frame& frame, const std::vector<FrameField>& fields, tree ramp,
                        std::uint64_t copied);

} // namespace framewarn::gcc
#endif
