// Where the awaiter is a glvalue, GCC 11 and 12 give the frame a copy of it, beside the object itself: their
// build_co_await (gcc/cp/coroutines.cc) makes a variable of the awaiter's type for everything that is not a
// variable of the user's. GCC 13 makes that variable a reference. A copy that the user wrote (`co_await
// awaiter(other)`) looks the same by now, so only those are counted that come out of a function which
// returns a reference and which only the coroutine machinery calls.
#include "awaiters.h"
#include "names.h"

namespace framewarn::gcc {
namespace {

bool makes_awaiter(tree function) {
  if (!function || TREE_CODE(TREE_TYPE(TREE_TYPE(function))) != REFERENCE_TYPE)
    return false;
  std::string name = characters(function);
  for (const char* known :
       {"await_transform", "operator co_await", "yield_value", "initial_suspend", "final_suspend"})
    if (name == known)
      return true;
  return false;
}

class Trace {
public:
  Trace(function* actor, const std::vector<FrameField>& fields) {
    for (const FrameField& entry : fields)
      if (entry.part.kind == PartKind::temporary)
        temporaries.emplace(entry.field, &entry);
    basic_block block;
    FOR_EACH_BB_FN(block, actor)
    for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
      tree lhs = gimple_get_lhs(gsi_stmt(it));
      // What is static or another file's is not the gimplifier's, and set more than once.
      if (lhs && (TREE_CODE(lhs) == SSA_NAME || (VAR_P(lhs) && auto_var_in_fn_p(lhs, actor->decl))))
        definitions.emplace(lhs, gsi_stmt(it));
    }
    FOR_EACH_BB_FN(block, actor)
    for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it))
      visit(gsi_stmt(it));
  }

  ReturnedAwaiters result;

private:
  std::unordered_map<tree, const FrameField*> temporaries;
  std::unordered_map<tree, gimple*> definitions; ///< of the gimplifier's variables
  std::set<tree> initialised;

  const FrameField* temporary(tree reference) const {
    if (!reference || TREE_CODE(reference) != COMPONENT_REF)
      return nullptr;
    auto known = temporaries.find(TREE_OPERAND(reference, 1));
    return known == temporaries.end() ? nullptr : known->second;
  }

  /// What a variable of the gimplifier was set to: an expression, or a call.
  std::pair<tree, gimple*> origin(tree value) const {
    for (int steps = 0; steps < 8; steps++) {
      auto known = definitions.find(value);
      if (known == definitions.end())
        return {value, nullptr};
      gimple* statement = known->second;
      if (is_gimple_call(statement))
        return {NULL_TREE, statement};
      if (!gimple_assign_single_p(statement) && !gimple_assign_cast_p(statement))
        return {NULL_TREE, nullptr};
      value = gimple_assign_rhs1(statement);
    }
    return {NULL_TREE, nullptr};
  }

  const FrameField* temporary_at(tree address) const {
    tree value = origin(address).first;
    return value && TREE_CODE(value) == ADDR_EXPR ? temporary(TREE_OPERAND(value, 0)) : nullptr;
  }

  /// Whether the address is that of an awaiter which a function returned by reference. Notes the temporary
  /// that the function was called for, if it is the awaiter itself. `passed` are the calls that it went
  /// through: a variable may be set from itself.
  bool returned(tree address, tree type, std::set<gimple*>& passed) {
    gimple* call = origin(address).second;
    if (!call || !makes_awaiter(gimple_call_fndecl(call)) || !passed.insert(call).second)
      return false;
    for (unsigned i = 0; i < gimple_call_num_args(call); i++) {
      tree argument = gimple_call_arg(call, i);
      const FrameField* object = temporary_at(argument);
      if (!object)
        returned(argument, type, passed); // operator co_await of what await_transform returned
      else if (TYPE_MAIN_VARIANT(TREE_TYPE(object->field)) == type)
        result.objects.insert(object->field);
    }
    return true;
  }

  void initialise(const FrameField& awaiter, tree address) {
    tree type = TREE_TYPE(awaiter.field);
    bool copy = TREE_CODE(type) != REFERENCE_TYPE;
    if (!initialised.insert(awaiter.field).second)
      return;
    std::set<gimple*> passed;
    if (returned(address, TYPE_MAIN_VARIANT(copy ? type : TREE_TYPE(type)), passed) && copy)
      result.copied += awaiter.part.size;
  }

  void visit(gimple* statement) {
    if (gimple_assign_single_p(statement)) {
      const FrameField* awaiter = temporary(gimple_assign_lhs(statement));
      tree value = gimple_assign_rhs1(statement);
      if (!awaiter || awaiter->awaiter == Awaiter::none)
        return;
      if (TREE_CODE(TREE_TYPE(awaiter->field)) == REFERENCE_TYPE)
        initialise(*awaiter, value);
      else if (TREE_CODE(value) == MEM_REF)
        initialise(*awaiter, TREE_OPERAND(value, 0));
    } else if (is_gimple_call(statement) && gimple_call_num_args(statement) == 2) {
      tree constructor = gimple_call_fndecl(statement);
      if (!constructor || !DECL_LANG_SPECIFIC(constructor) || !DECL_CXX_CONSTRUCTOR_P(constructor))
        return;
      const FrameField* awaiter = temporary_at(gimple_call_arg(statement, 0));
      tree given = TREE_CHAIN(TYPE_ARG_TYPES(TREE_TYPE(constructor)));
      if (awaiter && awaiter->awaiter != Awaiter::none && given &&
          TREE_CODE(TREE_VALUE(given)) == REFERENCE_TYPE &&
          TYPE_MAIN_VARIANT(TREE_TYPE(TREE_VALUE(given))) == TYPE_MAIN_VARIANT(TREE_TYPE(awaiter->field)))
        initialise(*awaiter, gimple_call_arg(statement, 1));
    }
  }
};

} // namespace

ReturnedAwaiters returned_awaiters(function* actor, const std::vector<FrameField>& fields) {
  return Trace(actor, fields).result;
}

} // namespace framewarn::gcc
