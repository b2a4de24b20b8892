// Runs just before "final", where the prologue is laid out and nothing changes any more, for each function
// whose machine code is made. The number is what output_stack_usage_1 (gcc/toplev.cc) prints into the .su
// file: static size, what is pushed after the prologue, and the bounded part of dynamic allocation.
#include "stack_frames.h"
#include "coroutines.h"
#include "locals.h"
#include "names.h"
#include "places.h"
#include "stated.h"

namespace framewarn::gcc {
namespace {

/// final_start_function_1 (gcc/final.cc) warns by another number, get_frame_size(), and by warning(), that is
/// at input_location, which no pass changes any more.
bool compiler_reports() {
  unsigned HOST_WIDE_INT size = constant_lower_bound(get_frame_size());
  return size > static_cast<unsigned HOST_WIDE_INT>(warn_frame_larger_than_size) &&
         warning_enabled_at(input_location, OPT_Wframe_larger_than_);
}

} // namespace

void ask_for_stack_usage() {
  flag_stack_usage_info = true;
}

void gather_stack_frame(Session& session, function* fn) {
  if (frame_type_of(fn->decl))
    session.ramps.insert(ramp_symbol(fn->decl));
  if (!fn->su)
    return;
  HOST_WIDE_INT size = current_function_static_stack_size;
  if (size < 0) {
    session.leave_out("stack-frame", "this target does not compute the stack usage");
    return;
  }
  size += constant_lower_bound(current_function_pushed_stack_size);
  Frame frame;
  frame.kind = FrameKind::stack_frame;
  if (current_function_allocates_dynamic_stack_space) {
    frame.dynamic = true;
    frame.unbounded = current_function_has_unbounded_dynamic_stack_size;
    size += current_function_dynamic_stack_size;
  }
  frame.size = size;
  frame.stated = stated_of(fn->decl);
  const Limits& lowest = session.lowest;
  // A leaf function's variables may lie in the red zone, below what the stack pointer claims: of two numbers
  // the larger bounds a variable.
  std::uint64_t variables = std::max<std::uint64_t>(size, constant_lower_bound(get_frame_size()));
  // What is stated for a coroutine is not about its stack frames. Which function is a ramp the end tells.
  bool frame_matters = session.records() || exceeds(frame.size, lowest.stack_frame) ||
                       (!frame_type_of(fn->decl) && breaks(frame.stated, frame.size));
  if (!frame_matters && !exceeds(variables, lowest.local_in_stack_frame))
    return;

  frame.align = std::max(1u, unsigned(crtl->stack_alignment_needed / BITS_PER_UNIT));
  add_slots(session, frame, fn);
  bool local_exceeds = std::any_of(frame.parts.begin(), frame.parts.end(), [&](const Part& part) {
    return part.kind == PartKind::local && exceeds(part.size, lowest.local_in_stack_frame);
  });
  if (!frame_matters && !local_exceeds)
    return;

  frame.phase = helper_phase(fn->decl);
  session.names.name_frame(frame, fn->decl);
  frame.symbol = symbol_of(fn->decl);
  if (frame.phase != Phase::plain)
    frame.ramp = ramp_symbol(fn->decl);
  else if (tree defined = as_defined(fn->decl); defined != fn->decl && !is_invoker(DECL_ORIGIN(fn->decl)))
    frame.ramp = symbol_of(defined); // complete_stack_frames() decides whether it is one
  frame.reported_by_compiler = compiler_reports();
  session.add(std::move(frame), written(fn->decl));
}

void complete_stack_frames(Session& session) {
  for (Frame& frame : session.gathered.frames) {
    if (frame.kind != FrameKind::stack_frame || frame.phase != Phase::plain)
      continue;
    const std::string& alias_of = frame.ramp;
    const std::string& origin = alias_of.empty() ? frame.symbol : alias_of;
    const bool is_ramp = session.ramps.count(origin);
    frame.phase = is_ramp ? Phase::ramp : Phase::plain;
    frame.ramp = is_ramp ? SharedText(origin) : SharedText();
  }
}

} // namespace framewarn::gcc
