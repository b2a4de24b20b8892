#include "record.h"

#include "held_to.h"
#include "json.h"

#include <algorithm>
#include <tuple>

namespace framewarn {
namespace {

/// The version of the record's schema, in every line.
constexpr std::uint64_t schema = 1;

const char* name(FrameKind kind) {
  switch (kind) {
  case FrameKind::coroutine_frame:
    return "coroutine-frame";
  case FrameKind::stack_frame:
    return "stack-frame";
  case FrameKind::closure:
    break;
  }
  return "closure";
}

const char* name(PartKind kind) {
  switch (kind) {
  case PartKind::promise:
    return "promise";
  case PartKind::parameter:
    return "parameter";
  case PartKind::local:
    return "local";
  case PartKind::temporary:
    return "temporary";
  case PartKind::capture:
    return "capture";
  case PartKind::spill:
    return "spill";
  case PartKind::elided_frame:
    return "elided-frame";
  case PartKind::bookkeeping:
    return "bookkeeping";
  case PartKind::padding:
    break;
  }
  return "padding";
}

/// Null where there is nothing to say.
const char* name(Because because) {
  switch (because) {
  case Because::needed:
    return "needed";
  case Because::may_be_needed:
    return "may-be-needed";
  case Because::kept_anyway:
    return "kept-anyway";
  case Because::unknown:
    break;
  }
  return nullptr;
}

const char* name(FactKind kind) {
  switch (kind) {
  case FactKind::alignment_dropped:
    return "alignment-dropped";
  case FactKind::unaligned_allocation:
    return "unaligned-allocation";
  case FactKind::awaiters_twice:
    return "awaiters-twice";
  case FactKind::unoptimised:
    break;
  }
  return "unoptimised";
}

void write(Json& json, const Place& at) {
  if (at.known())
    json.member("file", at.file)
        .member("line", std::uint64_t(at.line))
        .member("column", std::uint64_t(at.column));
}

void write_if_any(Json& json, const char* key, const std::string& text) {
  if (!text.empty())
    json.member(key, text);
}

void write(Json& json, const Part& part) {
  json.begin_object().member("kind", name(part.kind));
  write_if_any(json, "name", part.name);
  write_if_any(json, "type", part.type);
  write_if_any(json, "callee", part.callee);
  write_if_any(json, "inlined_from", part.inlined_from);
  if (part.awaiter)
    json.member("awaiter", true);
  if (part.offset)
    json.member("offset", *part.offset);
  json.member("size", part.size);
  write(json, part.at);
  if (!part.across.empty()) {
    json.key("across").begin_array();
    for (const Suspension& suspension : part.across) {
      json.begin_object().member("what", suspension.what);
      write(json, suspension.at);
      json.end_object();
    }
    json.end_array();
  }
  if (const char* because = name(part.because))
    json.member("because", because);
  json.end_object();
}

void write(Json& json, const Fact& fact) {
  json.begin_object().member("fact", name(fact.kind));
  write_if_any(json, "name", fact.name);
  if (fact.bytes)
    json.member("bytes", fact.bytes);
  write(json, fact.at);
  json.end_object();
}

void write(Json& json, const Call& call) {
  json.begin_object().member("callee", call.callee);
  write(json, call.at);
  write_if_any(json, "inlined_from", call.inlined_from);
  json.member("frame", call.home == Home::heap ? "heap" : "elided");
  write_if_any(json, "why", call.why);
  json.end_object();
}

std::string line(const Frame& frame, const Options& options, const Unit& unit) {
  Json json;
  json.begin_object()
      .member("framewarn", schema)
      .member("kind", name(frame.kind))
      .member("symbol", frame.symbol);
  write_if_any(json, "ramp", frame.ramp);
  json.member("function", frame.function).member("signature", frame.signature);
  write(json, frame.at);
  json.member("size", frame.size).member("align", frame.align).key("limit");
  if (Limit limit = held_to(frame, options).limit)
    json.value(*limit);
  else
    json.value("off");
  json.member("compiler", unit.compiler)
      .member("optimization", unit.optimization)
      .member("target", unit.target);
  if (frame.dynamic)
    json.member("dynamic", true);
  if (frame.elided)
    json.member("elided", true);
  json.key("parts").begin_array();
  for (const Part& part : frame.parts)
    write(json, part);
  json.end_array();
  if (!frame.calls.empty()) {
    json.key("calls").begin_array();
    for (const Call& call : frame.calls)
      write(json, call);
    json.end_array();
  }
  if (!frame.facts.empty()) {
    json.key("facts").begin_array();
    for (const Fact& fact : frame.facts)
      write(json, fact);
    json.end_array();
  }
  return json.end_object().take();
}

std::string line(const LeftOut& left_out) {
  Json json;
  json.begin_object().member("framewarn", schema).member("kind", "left-out").member("what", left_out.what);
  write_if_any(json, "symbol", left_out.symbol);
  return json.member("why", left_out.why).end_object().take();
}

} // namespace

void give_lines(const Gathered& gathered, const Options& options, const Unit& unit, const Take& take) {
  std::vector<const Frame*> sorted;
  for (const Frame& frame : gathered.frames)
    sorted.push_back(&frame);
  auto order = [](const Frame& f) { return std::tie(f.at.file, f.at.line, f.at.column, f.kind, f.symbol); };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const Frame* a, const Frame* b) { return order(*a) < order(*b); });
  for (const Frame* frame : sorted)
    take(line(*frame, options, unit) + "\n");
  for (const LeftOut& left_out : gathered.left_out)
    take(line(left_out) + "\n");
}

} // namespace framewarn
