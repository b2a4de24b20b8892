#include "held_to.h"

namespace framewarn {
namespace {

HeldTo by_rule_or_option(WhichLimit which, const Place& at, const std::string& function,
                         const std::vector<std::string>& types, const Options& options) {
  HeldTo held;
  held.limit = options.limits.*which;
  if (!options.config)
    return held;
  if (Config::Match match = options.config->match(which, at.file, function, types); match.rule) {
    held.limit = match.limit;
    held.rule = options.config->place(*match.rule);
  }
  return held;
}

WhichLimit limit_of(FrameKind kind) {
  switch (kind) {
  case FrameKind::coroutine_frame:
    return &Limits::coroutine_frame;
  case FrameKind::stack_frame:
    return &Limits::stack_frame;
  case FrameKind::closure:
    break;
  }
  return &Limits::capture;
}

WhichLimit limit_of_part(Kind kind, FrameKind in) {
  if (kind == Kind::capture)
    return &Limits::capture;
  return in == FrameKind::coroutine_frame ? &Limits::local_in_coroutine_frame : &Limits::local_in_stack_frame;
}

} // namespace

bool is_stated_frame(const Frame& frame) {
  return frame.kind == FrameKind::coroutine_frame ||
         (frame.kind == FrameKind::stack_frame && frame.ramp.empty());
}

HeldTo held_to(const Frame& frame, const Options& options) {
  if (frame.stated.limit && is_stated_frame(frame)) {
    HeldTo held;
    held.limit = frame.stated.limit->bytes;
    held.stated = &*frame.stated.limit;
    return held;
  }
  return by_rule_or_option(limit_of(frame.kind), frame.at, frame.function, {}, options);
}

std::optional<Kind> kind_of(const Part& part, const Frame& frame) {
  if (part.kind == PartKind::local && frame.kind != FrameKind::closure)
    return Kind::local;
  bool copied = (part.kind == PartKind::parameter && frame.kind == FrameKind::coroutine_frame) ||
                (part.kind == PartKind::capture && frame.kind == FrameKind::closure);
  if (copied && !part.by_reference)
    return Kind::capture;
  return {};
}

HeldTo held_to(const Part& part, const Frame& frame, const Options& options) {
  return by_rule_or_option(limit_of_part(*kind_of(part, frame), frame.kind), part.at, frame.function,
                           part.type_forms, options);
}

} // namespace framewarn
