// The frame is laid out by the front end and final when the actor has a CFG: its size is what the ramp passes
// to operator new at every -O level. The actor is looked at, not the ramp, because it uses the fields.
#include "coroutine_frames.h"
#include "allocations.h"
#include "awaiters.h"
#include "coroutines.h"
#include "facts.h"
#include "field_extents.h"
#include "layout.h"
#include "names.h"
#include "operands.h"
#include "places.h"
#include "stated.h"
#include "suspensions.h"
#include "type_forms.h"

namespace framewarn::gcc {
namespace {

/// In bytes; that of the whole where one is not constant.
std::uint64_t largest_field(tree type, std::uint64_t whole) {
  std::uint64_t largest = 0;
  for (tree field = TYPE_FIELDS(type); field; field = DECL_CHAIN(field)) {
    if (TREE_CODE(field) != FIELD_DECL)
      continue;
    const std::optional<Extent> extent = extent_of(field);
    largest = std::max(largest, extent ? extent->size : whole);
  }
  return largest;
}

/// What the frame's type and the source tell of the frame of an actor, if it has a constant size and a limit
/// can be exceeded by it or by anything in it, or it is not of the size that it must have.
std::optional<Frame> mattering_frame(const Session& session, function* fn) {
  tree type = frame_type_of(fn->decl);
  if (!type || !tree_fits_uhwi_p(TYPE_SIZE_UNIT(type)))
    return {};
  Frame frame;
  frame.kind = FrameKind::coroutine_frame;
  frame.keeps_every_local = true;
  frame.size = tree_to_uhwi(TYPE_SIZE_UNIT(type));
  frame.align = TYPE_ALIGN_UNIT(type);
  frame.stated = stated_of(fn->decl);
  const Limits& lowest = session.lowest;
  if (session.records() || breaks(frame.stated, frame.size) || exceeds(frame.size, lowest.coroutine_frame) ||
      exceeds(frame.size, lowest.local_in_coroutine_frame) ||
      exceeds(largest_field(type, frame.size), lowest.capture))
    return frame;
  return {};
}

bool part_exceeds(const Limits& lowest, const Frame& frame) {
  for (const Part& part : frame.parts)
    if ((part.kind == PartKind::local && exceeds(part.size, lowest.local_in_coroutine_frame)) ||
        (part.kind == PartKind::parameter && !part.by_reference && exceeds(part.size, lowest.capture)))
      return true;
  return false;
}

/// The frame's name when the ramp itself cannot be found: what the helpers still tell.
void name_by_symbol(Frame& frame, tree actor) {
  frame.symbol = ramp_symbol(actor);
  frame.function = characters(actor);
  frame.at = place_of(DECL_SOURCE_LOCATION(actor));
  frame.signature = demangled(frame.symbol);
  if (frame.signature.empty())
    frame.signature = characters(actor);
}

/// Where what the source has no name for comes from. GCC 11-14 give most temporaries of a full expression,
/// and all that is done with them, the closing brace: then the suspension that they are kept across is told.
Place place_of_temporary(const FrameField& field, const FieldAnswer& answer, const Frame& frame,
                         const DefaultLocations& defaults) {
  if (field.awaiter == Awaiter::implicit)
    return frame.at;
  if (Place operand = place_behind_keyword(answer.awaited); operand.known())
    return operand;
  if (field.variable)
    if (location_t own = DECL_SOURCE_LOCATION(field.variable); !defaults.hide(own))
      return place_of_operand(own);
  if (answer.first_use.known())
    return answer.first_use;
  for (const Suspension& suspension : answer.across)
    if (suspension.spelled())
      return suspension.at;
  return answer.nearby.known() ? answer.nearby : frame.at;
}

/// Whether it is a constructor, or a template of some, that is no copy's and can be given arguments.
bool takes_arguments(tree member) {
  tree function = TREE_CODE(member) == TEMPLATE_DECL ? DECL_TEMPLATE_RESULT(member) : member;
  if (TREE_CODE(function) != FUNCTION_DECL || !DECL_CXX_CONSTRUCTOR_P(function))
    return false;
  tree first = TREE_CHAIN(TYPE_ARG_TYPES(TREE_TYPE(function))); // behind `this`
  if (!first || first == void_list_node)
    return false;
  tree type = TREE_VALUE(first);
  return TREE_CODE(type) != REFERENCE_TYPE ||
         TYPE_MAIN_VARIANT(TREE_TYPE(type)) != TYPE_MAIN_VARIANT(DECL_CONTEXT(function));
}

/// Whether the promise's constructor may be given the coroutine's parameters, which are the frame's copies
/// ([dcl.fct.def.coroutine]/4).
bool takes_parameters(tree promise) {
  for (tree member = CLASS_TYPE_P(promise) ? TYPE_FIELDS(promise) : NULL_TREE; member;
       member = DECL_CHAIN(member))
    if (takes_arguments(member))
      return true;
  return false;
}

/// Whether a constructor makes the copy of a parameter, and so knows where it is.
bool is_constructed(tree type) {
  return CLASS_TYPE_P(type) && (TYPE_HAS_COMPLEX_COPY_CTOR(type) || TYPE_HAS_COMPLEX_MOVE_CTOR(type));
}

/// The type that a field's variable is declared by.
tree declared_type(const FrameField& field) {
  return TREE_TYPE(field.variable ? field.variable : field.field);
}

void explain(Frame& frame, function* fn, const Jumps& jumps, tree ramp,
             const std::vector<FrameField>& fields) {
  std::vector<FieldQuestion> questions;
  std::vector<std::size_t> asked;
  const bool promise_takes_parameters =
      std::any_of(fields.begin(), fields.end(), [](const FrameField& field) {
        return field.part.kind == PartKind::promise && takes_parameters(TREE_TYPE(field.field));
      });
  for (std::size_t i = 0; i < fields.size(); i++) {
    PartKind kind = fields[i].part.kind;
    if (kind != PartKind::local && kind != PartKind::temporary && kind != PartKind::parameter)
      continue;
    const bool parameter = kind == PartKind::parameter;
    const bool escapes =
        parameter && (promise_takes_parameters || is_constructed(TREE_TYPE(fields[i].field)));
    tree variable = fields[i].variable;
    questions.push_back({fields[i].field, fields[i].scope, parameter, escapes,
                         variable ? variable_location(variable) : UNKNOWN_LOCATION, kind == PartKind::local});
    asked.push_back(i);
  }
  const DefaultLocations defaults(fn, ramp);
  Actor actor{fn, defaults, frame.at, {}};
  for (const FrameField& field : fields)
    if (field.awaiter == Awaiter::spelled)
      actor.awaiters.insert(field.field);
  std::vector<FieldAnswer> answers = ask_suspensions(actor, jumps, questions);
  for (std::size_t i = 0; i < answers.size(); i++) {
    Part& part = frame.parts[asked[i]];
    part.because = answers[i].because;
    if (part.kind == PartKind::temporary)
      part.at = place_of_temporary(fields[asked[i]], answers[i], frame, defaults);
    part.across = std::move(answers[i].across);
    part.maybe_others = answers[i].maybe_others;
  }
  ReturnedAwaiters returned = returned_awaiters(fn, fields);
  for (std::size_t i = 0; i < fields.size(); i++)
    if (returned.objects.count(fields[i].field))
      frame.parts[i].awaiter = true;
  frame.facts = facts(frame, fields, ramp, returned.copied);
}

} // namespace

void read_jumps(Session& session, function* fn) {
  if (helper_phase(fn->decl) == Phase::resumed && mattering_frame(session, fn))
    session.jumps.read(fn);
}

void gather_coroutine_frame(Session& session, function* fn) {
  Phase phase = helper_phase(fn->decl);
  if (phase == Phase::plain && is_coroutine(fn->decl))
    session.compiled_ramps.insert(fn->decl);
  if (phase != Phase::resumed)
    return;
  tree type = frame_type_of(fn->decl);
  if (!tree_fits_uhwi_p(TYPE_SIZE_UNIT(type))) {
    session.leave_out("coroutine-frame", "its size is not a constant", ramp_symbol(fn->decl));
    return;
  }
  std::optional<Frame> mattering = mattering_frame(session, fn);
  if (!mattering)
    return;
  Frame& frame = *mattering;

  tree ramp = ramp_of_helper(fn->decl);
  std::vector<FrameField> fields = frame_fields(type, fn, ramp);
  if (ramp)
    name_frame(frame, ramp);
  else
    name_by_symbol(frame, fn->decl);
  if (fields.empty()) {
    session.leave_out("coroutine-frame", "the place of a field is not a constant", frame.symbol);
    return;
  }
  for (const FrameField& field : fields) {
    frame.parts.push_back(field.part);
    if (session.options.asks_for_types())
      frame.parts.back().type_forms = type_forms(declared_type(field));
  }
  if (!session.records() && !breaks(frame.stated, frame.size) &&
      !exceeds(frame.size, session.lowest.coroutine_frame) && !part_exceeds(session.lowest, frame))
    return;
  explain(frame, fn, session.jumps, ramp, fields);
  pad(frame, session.gathered.left_out);
  std::size_t index = session.add(std::move(frame), ramp ? ramp : fn->decl);
  session.pending.push_back({index, ramp, fn->decl});
}

void note_allocations(Session& session) {
  for (const Pending& coroutine : session.pending)
    session.gathered.frames[coroutine.frame].own_allocation =
        coroutine.ramp && is_own(session.calls.allocation_of(coroutine.ramp));
}

void note_emitted(Session& session, tree function) {
  if (!session.pending.empty())
    session.emitted.insert(DECL_ORIGIN(function));
}

void drop_unemitted(Session& session) {
  // -flto without -ffat-lto-objects makes no machine code here: what is emitted, the link decides.
  bool link_decides = flag_lto && !flag_fat_lto_objects;
  // TREE_ASM_WRITTEN: an identical function may stand for it, under an alias (-fipa-icf).
  auto is_emitted = [&](tree function) {
    return function && (link_decides || session.emitted.count(function) || TREE_ASM_WRITTEN(function));
  };
  std::vector<bool> drop(session.gathered.frames.size());
  for (const Pending& coroutine : session.pending) {
    // At -O0 the helpers of a coroutine that nobody calls are emitted all the same, but no frame is made.
    bool called = !coroutine.ramp || session.compiled_ramps.count(coroutine.ramp);
    drop[coroutine.frame] = !called || (!is_emitted(coroutine.actor) && !is_emitted(coroutine.ramp));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < drop.size(); i++) {
    if (drop[i])
      continue;
    if (kept != i) {
      session.gathered.frames[kept] = std::move(session.gathered.frames[i]);
      session.functions[kept] = session.functions[i];
    }
    kept++;
  }
  session.gathered.frames.resize(kept);
  session.functions.resize(kept);
  session.pending.clear();
}

} // namespace framewarn::gcc
