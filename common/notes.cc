#include "notes.h"

#include "advice.h"
#include "coverage.h"
#include "why_kept.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace framewarn {
namespace {

Writer& write_subject(Writer& line, const Part& part) {
  switch (part.kind) {
  case PartKind::local:
    line << "local variable " << quoted(part.name);
    break;
  case PartKind::parameter:
    line << "parameter " << quoted(part.name);
    break;
  case PartKind::capture:
    line << "capture of " << quoted(part.name);
    break;
  default:
    line << (part.awaiter ? "awaiter" : "temporary");
    if (!part.type.empty())
      line << " of type " << quoted(part.type);
    break;
  }
  if (!part.inlined_from.empty())
    line << ", inlined from " << quoted(part.inlined_from) << ",";
  return line;
}

/// The callee as users call it; its symbol where no declaration is known.
Span callee_name(const Part& part) {
  return quoted(part.name.empty() ? part.callee : part.name);
}

/// "87%"; what is there but rounds to nothing is "<1%".
std::string share(std::uint64_t size, std::uint64_t of) {
  long percent = std::min(std::lround(100.0 * double(size) / double(of)), 100L);
  return percent == 0 ? "<1%" : std::to_string(percent) + "%";
}

/// ", shared with 'b' and 2 others": what else lies in the same bytes.
void write_sharers(Writer& line, const Part& part, const Frame& frame) {
  const Part* largest = nullptr; // of those that have a name
  std::uint64_t count = 0;
  for (const Part& other : frame.parts) {
    if (!shares(part, other))
      continue;
    ++count;
    if (!other.name.empty() && (!largest || other.size > largest->size))
      largest = &other;
  }
  if (count == 0)
    return;
  line << ", shared with ";
  if (!largest)
    line << count << (count == 1 ? " other part" : " other parts");
  else
    line << quoted(largest->name);
  if (largest && count > 1)
    line << " and " << count - 1 << (count == 2 ? " other" : " others");
}

/// "1024 bytes are the elided frame of 'leaf()' (50%), of which 512 bytes are that of 'inner()'"
Message elided_frame_note(const NamedPart& named, const Finding& finding) {
  const Part& part = *named.part;
  Writer line;
  line << part.size << " bytes are the elided frame of " << callee_name(part) << " ("
       << share(part.size, finding.frame->size) << ")";
  if (!part.inlined_from.empty())
    line << ", called in " << quoted(part.inlined_from);
  write_sharers(line, part, *finding.frame);
  for (const ElidedInside& inner : named.inside) {
    line << ", of which " << inner.part->size << " bytes are that of " << callee_name(*inner.part);
    if (inner.count > 1)
      line << " (" << inner.count << " times)";
  }
  return {part.at.known() ? part.at : finding.at, line.take()};
}

/// `before`: the part whose suspensions were listed last; null when none were.
void add_part_note(std::vector<Message>& notes, const NamedPart& named, const Frame& frame,
                   const Part*& before) {
  const Part& part = *named.part;
  bool the_same = before && !reason(part).empty() && part.because != Because::kept_anyway &&
                  across_the_same(*before, part);
  Writer line;
  write_subject(line, part) << " takes " << part.size << " bytes (" << share(part.size, frame.size) << ")";
  if (named.exceeded) {
    line << ", larger than " << *named.exceeded->limit << " bytes";
    if (!named.exceeded->rule.empty())
      line << " (set by " << quoted(named.exceeded->rule) << ")";
  }
  write_sharers(line, part, frame);
  line << reason(part, the_same);
  notes.push_back({part.at, line.take()});
  std::size_t without = notes.size();
  if (!the_same)
    add_suspension_notes(notes, part);
  if (!the_same)
    before = notes.size() > without ? &part : nullptr; // "the same" as in the note just above
}

struct Sum {
  PartKind kind;
  const char* alone;
  const char* beside_named;
};

/// In the order of SPEC's example: the user's own things first.
constexpr Sum sums[] = {
    {PartKind::promise, "promise", "promise"},
    {PartKind::parameter, "parameters", "other parameters"},
    {PartKind::local, "local variables", "other local variables"},
    {PartKind::capture, "captures", "other captures"},
    {PartKind::elided_frame, "elided frames", "other elided frames"},
    {PartKind::temporary, "temporaries", "other temporaries"},
    {PartKind::spill, "spills", "spills"},
    {PartKind::bookkeeping, "bookkeeping", "bookkeeping"},
    {PartKind::padding, "padding", "padding"},
};

/// What of a stack frame is no variable's.
constexpr const char* stack_remainder = "spills, saved registers and arguments";

void write_home(Writer& line, Home home, const Frame& frame) {
  switch (home) {
  case Home::heap:
    if (frame.own_allocation)
      line << "where the promise's " << quoted("operator new") << " puts it";
    else
      line << "on the heap";
    break;
  case Home::callers_stack:
    line << "on the caller's stack";
    break;
  case Home::callers_frame:
    line << "in the caller's frame";
    break;
  case Home::own_stack:
    line << "on the stack, as it never suspends";
    break;
  }
}

/// Where the frame lives, with the number of calls where they differ: "on the heap for 1 call, on the
/// caller's stack for 2 calls". Without a call in this compilation an allocation is all that the ramp can do.
void write_homes(Writer& line, const Frame& frame) {
  std::size_t kinds = std::count_if(frame.homes.begin(), frame.homes.end(), [](auto n) { return n > 0; });
  if (frame.never_suspends || kinds == 0)
    return write_home(line, frame.never_suspends ? Home::own_stack : Home::heap, frame);
  const char* separator = "";
  for (int home = 0; home < home_count; ++home) {
    std::uint64_t calls = frame.homes[home];
    if (calls == 0)
      continue;
    line << separator;
    separator = ", ";
    write_home(line, Home(home), frame);
    if (kinds > 1)
      line << " for " << calls << (calls == 1 ? " call" : " calls");
  }
}

/// As what the summing-up note counts it.
PartKind summed_as(const Part& part, const Finding& finding) {
  const bool small = part.size < finding.smallest_summed &&
                     (part.kind == PartKind::local || part.kind == PartKind::temporary);
  return small ? PartKind::spill : part.kind;
}

/// "promise 96, temporaries 40, bookkeeping 24, padding 12 bytes; the frame lives on the heap"
void add_rest_note(std::vector<Message>& notes, const Finding& finding) {
  // Each byte counts for the part that comes first.
  Coverage counted;
  for (const NamedPart& named : finding.named)
    counted.add(*named.part);
  std::string text;
  for (const Sum& sum : sums) {
    std::uint64_t bytes = 0;
    for (const Part* part : finding.rest)
      if (summed_as(*part, finding) == sum.kind)
        bytes += counted.add(*part);
    if (bytes == 0)
      continue;
    bool beside = std::any_of(finding.named.begin(), finding.named.end(),
                              [&](const NamedPart& named) { return named.part->kind == sum.kind; });
    bool remainder = sum.kind == PartKind::spill && finding.frame->kind == FrameKind::stack_frame;
    text += (text.empty() ? "" : ", ") +
            std::string(remainder ? stack_remainder
                        : beside  ? sum.beside_named
                                  : sum.alone) +
            " " + std::to_string(bytes);
  }
  bool one = text.size() > 2 && text.compare(text.size() - 2, 2, " 1") == 0;
  if (text.empty())
    return;
  Writer line;
  line << text << (one ? " byte" : " bytes");
  if (finding.frame->kind == FrameKind::coroutine_frame) {
    line << "; the frame lives ";
    write_homes(line, *finding.frame);
  }
  notes.push_back({finding.at, line.take()});
}

void add_advice(std::vector<Message>& notes, const Part& part, const Frame& frame) {
  if (std::optional<Message> advice = advice_about(part, frame))
    notes.push_back(std::move(*advice));
}

void add_frame_notes(std::vector<Message>& notes, const Finding& finding) {
  const Frame& frame = *finding.frame;
  const Part* before = nullptr;
  for (const NamedPart& named : finding.named) {
    if (named.part->kind == PartKind::elided_frame) {
      notes.push_back(elided_frame_note(named, finding));
      before = nullptr;
    } else {
      add_part_note(notes, named, frame, before);
    }
  }
  add_rest_note(notes, finding);
  if (frame.unbounded)
    notes.push_back({finding.at, {{"memory of alloca or variable-length arrays may come on top", false}}});
  for (const Fact& fact : frame.facts)
    notes.push_back(note_of(fact));
  if (!finding.named.empty())
    add_advice(notes, *finding.named.front().part, frame);
}

/// Where the limit comes from, or the size that the frame was to have.
void add_origin_note(std::vector<Message>& notes, const Finding& finding) {
  Writer line;
  const HeldTo& held = finding.held_to;
  if (finding.required)
    line << "size of " << finding.required->bytes << " bytes required here";
  else if (held.stated)
    line << "limit of " << *held.limit << " bytes set here";
  else if (!held.rule.empty())
    line << "limit of " << *held.limit << " bytes set by " << quoted(held.rule);
  else
    return;
  const StatedSize* stated = finding.required ? finding.required : held.stated;
  notes.push_back({stated && stated->at.known() ? stated->at : finding.at, line.take()});
}

/// A local's or parameter's own line says how much already; the note says why it is there.
void add_reason_note(std::vector<Message>& notes, const Finding& finding) {
  const Part& part = *finding.part;
  if (!part.inlined_from.empty()) {
    Writer line;
    line << "inlined from " << quoted(part.inlined_from);
    notes.push_back({part.at, line.take()});
  }
  std::string why = reason(part);
  if (why.empty())
    return;
  notes.push_back({part.at, {{why.substr(2), false}}});
  add_suspension_notes(notes, part);
  add_advice(notes, part, *finding.frame);
}

} // namespace

std::vector<Message> notes_of(const Finding& finding) {
  std::vector<Message> notes;
  add_origin_note(notes, finding);
  if (finding.part)
    add_reason_note(notes, finding);
  else
    add_frame_notes(notes, finding);
  if (finding.others == 0)
    return notes;
  Writer line;
  line << "and in " << std::uint64_t(finding.others)
       << (finding.others == 1 ? " other function or instance, " : " other functions or instances, ")
       << "up to " << finding.others_largest << " bytes";
  notes.push_back({finding.at, line.take()});
  return notes;
}

} // namespace framewarn
