#include "wording.h"

#include <algorithm>
#include <cmath>

namespace framewarn {
namespace {

/// Builds a Text: `line << "stack frame of " << quoted("f()")`, then line.take().
class Writer {
public:
  Writer& operator<<(const char* text) { return add({text, false}); }
  Writer& operator<<(const std::string& text) { return add({text, false}); }
  Writer& operator<<(std::uint64_t number) { return add({std::to_string(number), false}); }
  Writer& operator<<(Span span) { return add(std::move(span)); }
  Text take() { return std::move(text); }

private:
  Text text;
  Writer& add(Span span) {
    if (!span.quoted && !text.empty() && !text.back().quoted)
      text.back().text += span.text;
    else
      text.push_back(std::move(span));
    return *this;
  }
};

Span quoted(std::string text) {
  return {std::move(text), true};
}

const char* frame_name(FrameKind kind) {
  return kind == FrameKind::coroutine_frame ? "coroutine frame" : "stack frame";
}

const char* while_phase(Phase phase) {
  switch (phase) {
  case Phase::resumed:
    return " while resumed";
  case Phase::destroyed:
    return " while destroyed";
  case Phase::plain:
  case Phase::ramp:
    break;
  }
  return "";
}

Text main_line(const Finding& finding) {
  const Frame& frame = *finding.frame;
  Writer line;
  switch (finding.kind) {
  case Kind::coroutine_frame:
  case Kind::stack_frame:
    line << frame_name(frame.kind) << " of " << quoted(frame.signature) << " is " << finding.size << " bytes"
         << while_phase(frame.phase);
    break;
  case Kind::local:
    line << "local variable " << quoted(finding.part->name) << " takes " << finding.size << " bytes of the "
         << frame_name(frame.kind) << " of " << quoted(frame.signature);
    break;
  case Kind::capture:
    if (frame.kind == FrameKind::closure)
      line << "capture of " << quoted(finding.part->name) << " by value takes " << finding.size
           << " bytes of the lambda";
    else
      line << "parameter " << quoted(finding.part->name) << " takes " << finding.size << " bytes of the "
           << frame_name(frame.kind) << " of " << quoted(frame.signature);
    break;
  }
  line << ", larger than " << finding.limit << " bytes";
  return line.take();
}

Writer& write_subject(Writer& line, const Part& part) {
  switch (part.kind) {
  case PartKind::local:
    return line << "local variable " << quoted(part.name);
  case PartKind::parameter:
    return line << "parameter " << quoted(part.name);
  case PartKind::capture:
    return line << "capture of " << quoted(part.name);
  case PartKind::elided_frame:
    return line << "elided frame of " << quoted(part.name);
  default:
    break;
  }
  line << "temporary";
  return part.type.empty() ? line : line << " of type " << quoted(part.type);
}

/// "87%"; what is there but rounds to nothing is "<1%".
std::string share(std::uint64_t size, std::uint64_t of) {
  long percent = std::min(std::lround(100.0 * double(size) / double(of)), 100L);
  return percent == 0 ? "<1%" : std::to_string(percent) + "%";
}

/// The suspensions worth showing: those that the source spells, if there are any. The initial suspension of a
/// lazy coroutine keeps every parameter, and nobody could change that.
std::vector<const Suspension*> shown(const Part& part) {
  std::vector<const Suspension*> all, spelled;
  for (const Suspension& suspension : part.across) {
    all.push_back(&suspension);
    if (suspension.spelled())
      spelled.push_back(&suspension);
  }
  return spelled.empty() ? all : spelled;
}

/// "; it is needed across this suspension:", to be followed by the notes of add_suspension_notes().
const char* reason(const Part& part) {
  std::size_t count = shown(part).size();
  switch (part.because) {
  case Because::needed:
    if (count)
      return count == 1 ? "; it is needed across this suspension:"
                        : "; it is needed across these suspensions:";
    break;
  case Because::may_be_needed:
    if (count)
      return count == 1 ? "; its address escapes, it may be needed across this suspension:"
                        : "; its address escapes, it may be needed across these suspensions:";
    break;
  case Because::kept_anyway:
    return "; no suspension needs it";
  case Because::unknown:
    break;
  }
  return "";
}

/// More suspensions than this are counted, not listed: the first one is what the user has to look at.
constexpr std::size_t listed_suspensions = 3;

void add_suspension_notes(std::vector<Message>& notes, const Part& part) {
  if (!*reason(part))
    return;
  std::vector<const Suspension*> suspensions = shown(part);
  std::size_t count = suspensions.size();
  std::size_t listed = count > listed_suspensions + 1 ? listed_suspensions : count;
  for (std::size_t i = 0; i < listed; ++i) {
    Writer line;
    line << quoted(suspensions[i]->what) << " here";
    if (i + 1 == listed && listed < count)
      line << ", and " << std::uint64_t(count - listed) << " more";
    notes.push_back({suspensions[i]->at, line.take()});
  }
}

void add_part_note(std::vector<Message>& notes, const NamedPart& named, std::uint64_t frame_size) {
  const Part& part = *named.part;
  Writer line;
  write_subject(line, part) << " takes " << part.size << " bytes (" << share(part.size, frame_size) << ")";
  if (named.exceeded)
    line << ", larger than " << *named.exceeded << " bytes";
  line << reason(part);
  notes.push_back({part.at, line.take()});
  add_suspension_notes(notes, part);
}

/// "promise 96, temporaries 40, bookkeeping 24, padding 12 bytes"
void add_rest_note(std::vector<Message>& notes, const Finding& finding) {
  struct Sum {
    PartKind kind;
    const char* alone;
    const char* beside_named;
  };
  // In the order of SPEC's example: the user's own things first.
  static constexpr Sum sums[] = {
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
  std::string text;
  for (const Sum& sum : sums) {
    std::uint64_t bytes = 0;
    for (const Part* part : finding.rest)
      if (part->kind == sum.kind)
        bytes += part->size;
    if (bytes == 0)
      continue;
    bool beside = std::any_of(finding.named.begin(), finding.named.end(),
                              [&](const NamedPart& named) { return named.part->kind == sum.kind; });
    text += (text.empty() ? "" : ", ") + std::string(beside ? sum.beside_named : sum.alone) + " " +
            std::to_string(bytes);
  }
  if (!text.empty())
    notes.push_back({finding.at, {{text + " bytes", false}}});
}

/// Whether another part of its magnitude takes some of the same bytes: without this one, the frame would
/// hardly be smaller.
bool shares_slot(const Part& part, const Frame& frame) {
  return part.offset && std::any_of(frame.parts.begin(), frame.parts.end(), [&](const Part& other) {
           return &other != &part && other.offset && other.size >= part.size / 2 &&
                  *other.offset < *part.offset + part.size && *part.offset < *other.offset + other.size;
         });
}

/// One line that is true and safe, about the part that weighs most. Passing by reference is never advised: a
/// coroutine's reference parameter dangles.
void add_advice(std::vector<Message>& notes, const Part& part, const Frame& frame) {
  if (part.kind != PartKind::local || frame.kind != FrameKind::coroutine_frame || part.name.empty() ||
      shares_slot(part, frame))
    return;
  Writer line;
  switch (part.because) {
  case Because::needed:
    line << "allocating " << quoted(part.name) << " separately would take it out of the frame";
    break;
  case Because::kept_anyway:
    if (frame.keeps_every_local)
      line << "this compiler keeps every local variable of a coroutine in its frame; moving the work with "
           << quoted(part.name) << " to a plain function would take it out";
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
    return;
  }
  notes.push_back({part.at, line.take()});
}

void add_others_note(std::vector<Message>& notes, const Finding& finding) {
  if (finding.others == 0)
    return;
  Writer line;
  line << "and in " << std::uint64_t(finding.others)
       << (finding.others == 1 ? " other function or instance, " : " other functions or instances, ")
       << "up to " << finding.others_largest << " bytes";
  notes.push_back({finding.at, line.take()});
}

void add_frame_notes(std::vector<Message>& notes, const Finding& finding) {
  const Frame& frame = *finding.frame;
  for (const NamedPart& named : finding.named)
    add_part_note(notes, named, frame.size);
  add_rest_note(notes, finding);
  if (frame.unbounded)
    notes.push_back({finding.at, {{"memory of alloca or variable-length arrays may come on top", false}}});
  if (!finding.named.empty())
    add_advice(notes, *finding.named.front().part, frame);
}

/// A local's or parameter's own line says how much already; the note says why it is there.
void add_reason_note(std::vector<Message>& notes, const Finding& finding) {
  const Part& part = *finding.part;
  std::string why = reason(part);
  if (why.empty())
    return;
  notes.push_back({part.at, {{why.substr(2), false}}});
  add_suspension_notes(notes, part);
  add_advice(notes, part, *finding.frame);
}

std::string plural(const std::string& what) {
  if (what == "coroutine-frame")
    return "coroutine frames";
  if (what == "stack-frame")
    return "stack frames";
  if (what == "closure")
    return "captures";
  return what == "local" ? "local variables" : what;
}

} // namespace

Diagnostic word(const Finding& finding, const Options& options) {
  Diagnostic diagnostic{finding.error, &finding, {finding.at, main_line(finding)}, {}};
  if (options.notes == std::uint64_t(0))
    return diagnostic;
  if (finding.part)
    add_reason_note(diagnostic.notes, finding);
  else
    add_frame_notes(diagnostic.notes, finding);
  add_others_note(diagnostic.notes, finding);
  return diagnostic;
}

std::string left_out_text(const std::vector<LeftOut>& left_out) {
  std::string text;
  std::vector<std::string> told;
  for (const LeftOut& one : left_out) {
    if (std::find(told.begin(), told.end(), one.why) != told.end())
      continue;
    told.push_back(one.why);
    std::vector<std::string> names;
    for (const LeftOut& other : left_out)
      if (other.why == one.why)
        names.push_back(plural(other.what));
    text += text.empty() ? "" : "; ";
    for (std::size_t i = 0; i < names.size(); i++)
      text += (i == 0 ? "" : i + 1 < names.size() ? ", " : " and ") + names[i];
    text += " are not known: " + one.why;
  }
  return text;
}

std::string plain(const Text& text, const char* open, const char* close) {
  std::string result;
  for (const Span& span : text)
    result += span.quoted ? open + span.text + close : span.text;
  return result;
}

} // namespace framewarn
