// Which limit something is held to, and who set it: the source outranks a rule, and a rule the option.
#ifndef FRAMEWARN_HELD_TO_H
#define FRAMEWARN_HELD_TO_H

#include "options.h"

namespace framewarn {

/// The frame as a whole (closure: `capture`).
HeldTo held_to(const Frame& frame, const Options& options);

/// What a part of it can be reported as; nothing for parts that cannot be.
std::optional<Kind> kind_of(const Part& part, const Frame& frame);

/// A part that has a kind.
HeldTo held_to(const Part& part, const Frame& frame, const Options& options);

/// Whether what the source states about sizes is about this frame: a coroutine's stack frames are not meant.
bool is_stated_frame(const Frame& frame);

} // namespace framewarn
#endif
