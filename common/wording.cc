#include "wording.h"

#include "notes.h"

#include <algorithm>

namespace framewarn {
namespace {

const char* frame_name(FrameKind kind) {
  return kind == FrameKind::coroutine_frame ? "coroutine frame" : "stack frame";
}

const char* while_phase(Phase phase) {
  switch (phase) {
  case Phase::resumed:
    return " while resumed";
  case Phase::destroyed:
    return " while destroyed";
  case Phase::suspending:
    return " while suspending";
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
  if (finding.required)
    line << ", required exactly " << finding.required->bytes;
  else
    line << ", larger than " << *finding.held_to.limit << " bytes";
  return line.take();
}

std::string plural(const std::string& what) {
  if (what == "coroutine-frame")
    return "coroutine frames";
  if (what == "stack-frame")
    return "stack frames";
  if (what == "closure")
    return "captures";
  if (what == "no-heap-frame")
    return "coroutine frames that are allocated on the heap";
  return what == "local" ? "local variables" : what;
}

} // namespace

Diagnostic word(const Finding& finding, const Options& options) {
  Diagnostic diagnostic{
      finding.error, finding.required != nullptr, finding.frame, {finding.at, main_line(finding)}, {}};
  if (options.notes != std::uint64_t(0))
    diagnostic.notes = notes_of(finding);
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

} // namespace framewarn
