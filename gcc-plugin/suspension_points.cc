// Reads a suspension off the actor while it is still a call of .CO_YIELD (see suspensions.cc): whether it is
// a co_await, a co_yield or one that the coroutine makes itself, and where the user wrote it.
#include "suspension_points.h"
#include "names.h"
#include "operands.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

/// The member function that a virtual call is declared to call (cp_fold_obj_type_ref, gcc/cp/class.cc).
tree virtual_callee(tree reference) {
  tree known = TYPE_BINFO(obj_type_ref_class(reference));
  if (!known || !tree_fits_uhwi_p(OBJ_TYPE_REF_TOKEN(reference)))
    return NULL_TREE;
  tree entry = BINFO_VIRTUALS(known);
  const HOST_WIDE_INT step = TARGET_VTABLE_USES_DESCRIPTORS ? TARGET_VTABLE_USES_DESCRIPTORS : 1;
  for (HOST_WIDE_INT left = tree_to_uhwi(OBJ_TYPE_REF_TOKEN(reference)); entry && left > 0; left -= step)
    entry = TREE_CHAIN(entry);
  return entry ? BV_FN(entry) : NULL_TREE;
}

tree callee_of(const gimple* call) {
  tree called = gimple_call_fn(call);
  if (called && TREE_CODE(called) == OBJ_TYPE_REF)
    return virtual_callee(called);
  return gimple_call_fndecl(call);
}

/// Looks back from a suspension, as far as it is reached by one way only and not by another suspension, for
/// the call of a member function.
gimple* call_before(function* actor, basic_block block, gimple_stmt_iterator from, const char* name) {
  gsi_prev(&from);
  for (int steps = 0; steps < 16; steps++) {
    for (; !gsi_end_p(from); gsi_prev(&from)) {
      gimple* earlier = gsi_stmt(from);
      if (!is_gimple_call(earlier))
        continue;
      if (gimple_call_internal_p(earlier, IFN_CO_YIELD))
        return nullptr;
      tree callee = callee_of(earlier);
      if (callee && std::strcmp(characters(callee), name) == 0)
        return earlier;
    }
    if (!single_pred_p(block) || single_pred(block) == ENTRY_BLOCK_PTR_FOR_FN(actor))
      return nullptr;
    block = single_pred(block);
    from = gsi_last_bb(block);
  }
  return nullptr;
}

/// `_resume` of a .CO_YIELD: expand_one_await_expression (gcc/cp/coroutines.cc) gives it the place of the
/// co_await or co_yield keyword.
tree label_of(tree argument) {
  if (TREE_CODE(argument) == ADDR_EXPR && TREE_CODE(TREE_OPERAND(argument, 0)) == LABEL_DECL)
    return TREE_OPERAND(argument, 0);
  return NULL_TREE;
}

/// The field of the frame that a member function is called for, or that refers to the object.
tree object_of(gimple* call) {
  if (!call || gimple_call_num_args(call) == 0)
    return NULL_TREE;
  tree object = gimple_call_arg(call, 0);
  if (TREE_CODE(object) == SSA_NAME && is_gimple_assign(SSA_NAME_DEF_STMT(object)))
    object = gimple_assign_rhs1(SSA_NAME_DEF_STMT(object));
  if (TREE_CODE(object) == ADDR_EXPR)
    object = TREE_OPERAND(object, 0);
  return TREE_CODE(object) == COMPONENT_REF ? TREE_OPERAND(object, 1) : NULL_TREE;
}

/// Whether it is a co_yield. GCC names the awaiter that it makes after the keyword, `Aw1` and `Yd1`
/// (build_co_await in gcc/cp/coroutines.cc), which holds also where an expression suspends twice: GCC calls
/// yield_value before the first suspension then, whichever comes first. A variable of the user's tells
/// nothing, whatever its name.
bool yields_value(const Actor& actor, basic_block block, gimple_stmt_iterator before, tree awaiter) {
  if (awaiter && actor.awaiters.count(awaiter))
    return *characters(awaiter) == 'Y';
  return call_before(actor.fn, block, before, "yield_value") != nullptr;
}

/// Whether a call of await_ready is the one that is always true of the library's
/// ([coroutine.trivial.awaitables]).
bool is_of_suspend_never(const gimple* await_ready) {
  tree callee = await_ready ? callee_of(await_ready) : NULL_TREE;
  tree type = callee ? DECL_CONTEXT(callee) : NULL_TREE;
  if (!type || !CLASS_TYPE_P(type) || std::strcmp(characters(TYPE_NAME(type)), "suspend_never") != 0)
    return false;
  const std::string path = scope_path(type);
  return path.compare(0, 5, "std::") == 0;
}

/// Of a suspension. await_suspend is called at the operand. The label is at the keyword, but where a
/// variable's initialiser awaits, GCC has forgotten that place and gives the end of the function; and where a
/// macro writes the keyword in an expression, it may be at what follows.
struct Tokens {
  location_t operand, label;
  bool operand_hidden, label_hidden;
};

Place keyword_place(const Tokens& tokens, const std::string& keyword, const Place& otherwise) {
  if (Place spelt = place_of_keyword(tokens.operand, keyword.c_str()); spelt.known())
    return spelt;
  const Place at_operand = place_of(tokens.operand);
  const Place at_label = place_of(tokens.label);
  if (tokens.operand_hidden)
    return tokens.label_hidden ? otherwise : at_label;
  // What is in front of the operand is the keyword, or the macro that writes it. (Where a macro writes the
  // operand, it has mostly written the keyword, too, and anything may be in front of it.)
  const bool by_macro = linemap_location_from_macro_expansion_p(line_table, tokens.operand);
  std::string word;
  const Place before = place_of_word_before(by_macro ? at_operand : place_of_operand(tokens.operand), &word);
  if (word == keyword || (!by_macro && is_macro(word)))
    return before;
  return by_macro || tokens.label_hidden || is_read_before(at_operand, at_label) ? at_operand : at_label;
}

} // namespace

SuspensionPoint suspension_point(const Actor& actor, basic_block block, gimple* statement) {
  SuspensionPoint yield;
  // Numbers are given in the order of the source from 2 on (build_actor_fn), and the first suspension is
  // the initial one.
  tree index = gimple_call_arg(statement, 0), final = gimple_call_arg(statement, 1);
  yield.initial = TREE_CODE(index) == INTEGER_CST && wi::to_widest(index) == 2;
  yield.final = TREE_CODE(final) == INTEGER_CST && !integer_zerop(final);
  gimple_stmt_iterator before = gsi_for_stmt(statement);
  yield.never = is_of_suspend_never(call_before(actor.fn, block, before, "await_ready"));
  if (yield.initial || yield.final) {
    yield.suspension.what = yield.initial ? "initial suspend" : "final suspend";
    yield.suspension.at = actor.ramp_at;
    return yield;
  }
  gimple* suspend = call_before(actor.fn, block, before, "await_suspend");
  yield.awaiter = object_of(suspend);
  yield.suspension.what = yields_value(actor, block, before, yield.awaiter) ? "co_yield" : "co_await";
  tree resume = label_of(gimple_call_arg(statement, 2));
  Tokens tokens{suspend ? gimple_location(suspend) : UNKNOWN_LOCATION,
                resume ? DECL_SOURCE_LOCATION(resume) : UNKNOWN_LOCATION, false, false};
  tokens.operand_hidden = actor.defaults.hide(tokens.operand);
  tokens.label_hidden = actor.defaults.hide(tokens.label);
  yield.suspension.at = keyword_place(tokens, yield.suspension.what, actor.ramp_at);
  if (!tokens.operand_hidden || !tokens.label_hidden)
    yield.token = tokens.operand_hidden ? tokens.label : tokens.operand;
  return yield;
}

} // namespace framewarn::gcc
