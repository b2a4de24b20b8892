#include "advice.h"

#include <algorithm>
#include <cstring>

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
  Writer line;
  if (part.kind == PartKind::elided_frame) {
    // Nobody who asks for it is told how to prevent it; and a name is needed to speak of.
    if (part.elision_wanted || part.name.empty() || !part.at.known())
      return {};
    line << "keeping " << quoted(part.name) << " from being inlined would move its frame to the heap";
    return Message{part.at, line.take()};
  }
  if (frame.kind != FrameKind::coroutine_frame || shares_slot(part, frame))
    return {};
  if (!part.inlined_from.empty()) {
    if (part.because != Because::kept_anyway)
      return {};
    line << "keeping " << quoted(part.inlined_from) << " from being inlined would take ";
    (part.name.empty() ? line << "it" : line << quoted(part.name)) << " out of the frame";
    return Message{part.at, line.take()};
  }
  // A structured binding has no name of its own, and no declaration that could be written otherwise.
  if (part.kind != PartKind::local || part.name.empty() || std::strchr("[<", part.name.c_str()[0]))
    return {};
  if (part.only_declared && part.because == Because::kept_anyway) {
    line << "this compiler keeps a copy of " << quoted(part.name)
         << " that nothing uses; declaring it outside of the coroutine would take it out of the frame";
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
    line << "allocating " << quoted(part.name)
         << " separately would take it out of the frame; if no suspension needs it, so would moving the work "
            "with it to "
         << helps(frame);
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
         << ": this compiler drops it from a coroutine's local variables; put it on the type";
    break;
  case FactKind::unaligned_allocation:
    line << "the frame needs an alignment of " << fact.bytes << " bytes, but " << quoted("operator new")
         << " is not told of it";
    break;
  case FactKind::awaiters_twice:
    line << "this compiler keeps awaiters twice: " << fact.bytes << " bytes are second copies";
    break;
  case FactKind::unoptimised:
    line << "this build does not optimise; with -O1 and above the frame is laid out anew, mostly smaller";
    break;
  }
  return {fact.at, line.take()};
}

} // namespace framewarn
