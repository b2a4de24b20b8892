// A closure is a class whose fields are the captures (add_capture, gcc/cp/lambda.cc): "__" before the name,
// the field's location is the capture's, references are TYPE_REF_P, `this` is a pointer and `*this` the
// object.
#include "captures.h"
#include "capture_places.h"
#include "coroutines.h"
#include "field_extents.h"
#include "layout.h"
#include "names.h"
#include "places.h"
#include "stated.h"
#include "type_forms.h"

namespace framewarn::gcc {
namespace {

/// The name that the user captured by.
std::string capture_name(tree field) {
  std::string name = characters(field);
  if (name == "__this")
    return POINTER_TYPE_P(TREE_TYPE(field)) ? "this" : "*this";
  if (name.compare(0, 2, "__") == 0)
    name.erase(0, 2);
  name.erase(std::min(name.find('#'), name.size())); // a pack's elements: `__xs#0`
  // A variable that GCC had to copy first is captured under this name: `<s capture>`.
  const std::string after = " capture>";
  if (name.size() > after.size() && name[0] == '<' &&
      name.compare(name.size() - after.size(), after.size(), after) == 0)
    name = name.substr(1, name.size() - after.size() - 1);
  return name;
}

bool add_parts(const Session& session, Frame& frame, tree closure) {
  for (tree field = TYPE_FIELDS(closure); field; field = DECL_CHAIN(field)) {
    if (TREE_CODE(field) != FIELD_DECL)
      continue;
    std::optional<Extent> extent = extent_of(field);
    if (!extent)
      return false;
    Part part;
    part.kind = PartKind::capture;
    part.name = capture_name(field);
    part.type = type_name(TREE_TYPE(field));
    if (session.options.asks_for_types())
      part.type_forms = type_forms(TREE_TYPE(field));
    part.offset = extent->offset;
    part.size = extent->size;
    part.align = extent->align;
    part.at = capture_place(LAMBDA_EXPR_LOCATION(CLASSTYPE_LAMBDA_EXPR(closure)), DECL_SOURCE_LOCATION(field),
                            part.name);
    part.by_reference = TREE_CODE(TREE_TYPE(field)) == REFERENCE_TYPE || part.name == "this";
    frame.parts.push_back(std::move(part));
  }
  return true;
}

/// What the source says of the closure: on its body, be it a template's, or around it.
Stated stated_of_closure(tree closure) {
  for (tree member = TYPE_FIELDS(closure); member; member = DECL_CHAIN(member)) {
    tree function = TREE_CODE(member) == TEMPLATE_DECL ? DECL_TEMPLATE_RESULT(member) : member;
    if (function && TREE_CODE(function) == FUNCTION_DECL && is_lambda_body(function))
      return stated_of(function);
  }
  return {};
}

void gather(Session& session, tree closure, tree body) {
  closure = TYPE_MAIN_VARIANT(closure);
  // The instances of a generic lambda have one closure.
  if (!session.closures.insert(closure).second)
    return;
  if (!COMPLETE_TYPE_P(closure) || !tree_fits_uhwi_p(TYPE_SIZE_UNIT(closure)))
    return;
  Frame frame;
  frame.kind = FrameKind::closure;
  frame.size = tree_to_uhwi(TYPE_SIZE_UNIT(closure));
  frame.align = TYPE_ALIGN_UNIT(closure);
  if (!session.records() && (!session.lowest.capture || frame.size <= *session.lowest.capture))
    return;
  name_frame(frame, body);
  if (!add_parts(session, frame, closure)) {
    session.leave_out("closure", "the place of a capture is not a constant", frame.symbol);
    return;
  }
  if (frame.parts.empty()) // no captures: nothing to tell
    return;
  pad(frame, session.gathered.left_out);
  frame.stated = stated_of_closure(closure);
  session.add(std::move(frame), body);
}

} // namespace

void gather_captures(Session& session, function* fn) {
  if (!in_cplusplus() || (!session.records() && !session.lowest.capture))
    return;
  // Only by its body is a closure met that code is made for; variables have types, too, whose code is never
  // called.
  if (is_lambda_body(fn->decl) && helper_phase(fn->decl) == Phase::plain)
    gather(session, DECL_CONTEXT(fn->decl), fn->decl);
}

} // namespace framewarn::gcc
