#include "advice.h"

#include <algorithm>

namespace framewarn {
namespace {

/// Whether another part of its magnitude takes some of the same bytes: without this one, the frame would
/// hardly be smaller.
bool shares_slot(const Part& part, const Frame& frame) {
  return std::any_of(frame.parts.begin(), frame.parts.end(), [&](const Part& other) {
    return &other != &part && other.size >= part.size / 2 && overlap(part, other);
  });
}

bool only_without_optimisation(const Frame& frame) {
  return std::any_of(frame.facts.begin(), frame.facts.end(),
                     [](const Fact& fact) { return fact.kind == FactKind::unoptimised; });
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
    if (only_without_optimisation(frame))
      return {};
    if (frame.keeps_every_local)
      line << "this compiler keeps every local variable of a coroutine in its frame; moving the work with "
           << quoted(part.name) << " to a plain function, or a lambda that is called, would take it out";
    else
      line << "ending the scope of " << quoted(part.name)
           << " before the next suspension would take it out of the frame";
    break;
  case Because::may_be_needed:
    if (frame.keeps_every_local)
      line << "if no suspension needs " << quoted(part.name)
           << ", moving the work with it to a plain function would take it out of the frame";
    else
      line << "if no suspension needs " << quoted(part.name)
           << ", ending its scope before the suspension would take it out of the frame";
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
    line << fact.bytes << " bytes are in the frame only because this build does not optimise";
    break;
  }
  return {fact.at, line.take()};
}

} // namespace framewarn
