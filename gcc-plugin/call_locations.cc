// In a full expression that awaits, what initialises a temporary has the location of the coroutine's closing
// brace, for its temporaries are made variables only when that is parsed (coroutines.cc in gcc/cp). The call
// itself has its own, but gimplify_modify_expr (gcc/gimplify.c) gives the statement that of the
// initialisation. In between, the temporary has got its field of the frame, by which the two are matched.
#include "call_locations.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

/// The field of a coroutine frame that a variable or an expression stands for; null: none.
tree frame_field(tree object) {
  if (object && VAR_P(object) && DECL_HAS_VALUE_EXPR_P(object))
    object = DECL_VALUE_EXPR(object);
  return object && TREE_CODE(object) == COMPONENT_REF ? TREE_OPERAND(object, 1) : NULL_TREE;
}

std::tuple<std::string, unsigned, unsigned> position(const Place& place) {
  return {place.file, place.line, place.column};
}

} // namespace

tree CallLocations::visit(tree* node, int*, void* data) {
  auto& self = *static_cast<CallLocations*>(data);
  if (TREE_CODE(*node) != INIT_EXPR && TREE_CODE(*node) != MODIFY_EXPR && TREE_CODE(*node) != TARGET_EXPR)
    return NULL_TREE;
  tree field = frame_field(TREE_OPERAND(*node, 0)), value = TREE_OPERAND(*node, 1);
  tree temporary = value && TREE_CODE(value) == TARGET_EXPR ? value : NULL_TREE;
  if (temporary)
    value = TARGET_EXPR_INITIAL(temporary);
  if (!field || !value || (TREE_CODE(value) != CALL_EXPR && TREE_CODE(value) != AGGR_INIT_EXPR))
    return NULL_TREE;
  // build_aggr_init_expr (gcc/cp/tree.c) takes the location away from a call that returns a class; the
  // temporary that it returns has one, in an instantiated template only its variable (build_local_temp).
  location_t at = EXPR_LOCATION(value);
  if (at == UNKNOWN_LOCATION && temporary)
    at = EXPR_HAS_LOCATION(temporary) ? EXPR_LOCATION(temporary)
                                      : DECL_SOURCE_LOCATION(TARGET_EXPR_SLOT(temporary));
  auto known = self.by_field.emplace(DECL_UID(field), at);
  if (!known.second && known.first->second != at)
    known.first->second = UNKNOWN_LOCATION; // two calls
  return NULL_TREE;
}

void CallLocations::read(tree function) {
  if (!in_cplusplus())
    return;
  // From 15.3 and 16.2 on the actor has no body yet when its ramp is handed over, and comes itself.
  tree actor = frame_type_of(function) ? function : NULL_TREE;
  if (!actor && is_coroutine(function))
    actor = coroutine_actor(function);
  if (actor && DECL_SAVED_TREE(actor))
    walk_tree_without_duplicates(&DECL_SAVED_TREE(actor), visit, this);
}

void CallLocations::note_end(tree function) {
  if (DECL_STRUCT_FUNCTION(function))
    ends.insert(position(place_of(DECL_STRUCT_FUNCTION(function)->function_end_locus)));
}

location_t CallLocations::of(const gimple* call) const {
  auto tells = [&](location_t at) { return at != UNKNOWN_LOCATION && !ends.count(position(place_of(at))); };
  if (tells(gimple_location(call)))
    return gimple_location(call);
  tree field = frame_field(gimple_call_lhs(call));
  auto known = field ? by_field.find(DECL_UID(field)) : by_field.end();
  return known != by_field.end() && tells(known->second) ? known->second : UNKNOWN_LOCATION;
}

} // namespace framewarn::gcc
