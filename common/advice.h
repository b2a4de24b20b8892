// What helps, and what the user has no other way to learn about a frame.
#ifndef FRAMEWARN_ADVICE_H
#define FRAMEWARN_ADVICE_H

#include "text.h"

#include <optional>

namespace framewarn {

/// One line that is true and safe, about the part that weighs most; none where there is no such line. Passing
/// by reference is never advised: a coroutine's reference parameter dangles.
std::optional<Message> advice_about(const Part& part, const Frame& frame);

Message note_of(const Fact& fact);

} // namespace framewarn
#endif
