#include "advice.h"

#include <algorithm>

namespace framewarn {
namespace {

bool shares_slot(const Part& part, const Frame& frame) {
  return std::any_of(frame.parts.begin(), frame.parts.end(),
                     [&](const Part& other) { return shares(part, other); });
}

/// To end the variable's scope before the suspension does not help: GCC lays out every scope, and Clang keeps
/// a variable of a loop across the loop's suspensions all the same. Clang inlines before it lays the frame
/// out, GCC after.
const char* helps(const Frame& frame) {
  return frame.keeps_every_local ? "a plain function or a lambda that is called"
                                 : "a function that is not inlined";
}

} // namespace

std::optional<Message> advice_about(const Part& part, const Frame& frame) {
  if (part.kind != PartKind::local || frame.kind != FrameKind::coroutine_frame || part.name.empty() ||
      shares_slot(part, frame))
    return {};
  Writer line;
  if (!part.inlined_from.empty()) {
    if (part.because != Because::kept_anyway)
      return {};
    line << "keeping " << quoted(part.inlined_from) << " from being inlined would take " << quoted(part.name)
         << " out of the frame";
    return Message{part.at, line.take()};
  }
  switch (part.because) {
  case Because::needed:
    line << "allocating " << quoted(part.name) << " separately would take it out of the frame";
    break;
  case Because::kept_anyway:
    if (frame.keeps_every_local)
      line << "this compiler keeps every local variable of a coroutine in its frame; ";
    line << "moving the work with " << quoted(part.name) << " to " << helps(frame)
         << " would take it out of the frame";
    break;
  case Because::may_be_needed:
    line << "if no suspension needs " << quoted(part.name) << ", moving the work with it to " << helps(frame)
         << " would take it out of the frame";
    break;
  case Because::unknown:
    return {};
  }
  return Message{part.at, line.take()};
}

Message note_of(const Fact& fact) {
  Writer line;
  switch (fact.kind) {
  case FactKind::alignment_dropped:
    line << quoted("alignas(" + std::to_string(fact.bytes) + ")") << " has no effect on " << quoted(fact.name)
         << ": this compiler drops it from a coroutine's local variables; a type's own it keeps";
    break;
  case FactKind::unaligned_allocation:
    line << "the frame needs an alignment of " << fact.bytes
         << " bytes, of which this compiler does not tell 'operator new'";
    break;
  case FactKind::awaiters_twice:
    line << "this compiler keeps awaiters twice: " << fact.bytes << " bytes are second copies";
    break;
  case FactKind::unoptimised:
    line << "this build does not optimise; an optimised frame may be " << fact.bytes << " bytes smaller";
    break;
  }
  return {fact.at, line.take()};
}

} // namespace framewarn
