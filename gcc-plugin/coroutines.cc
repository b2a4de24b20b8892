// The helpers of a coroutine are known by their parameter: a pointer to a record with a field
// `_Coro_resume_fn`. What is taken out of a function is known by its symbol: create_omp_child_function
// (gcc/omp-low.cc) and create_loop_fn (gcc/tree-parloops.cc) add to the function's, and mostly make it the
// context. So is a thunk where the front end does not tell; it becomes a function like others when its result
// is converted (cgraph_node::analyze, gcc/cgraphunit.cc), and what it calls can be inlined into it.
#include "coroutines.h"
#include "demangled.h"
#include "names.h"
#include "places.h"
#include "thunk.h"

namespace framewarn::gcc {
namespace {

const char frame_suffix[] = ".Frame";

bool ends_with(const std::string& text, const char* end) {
  std::size_t length = std::strlen(end);
  return text.size() >= length && text.compare(text.size() - length, length, end) == 0;
}

/// Looks the ramp up by its mangled name: coro_get_ramp_function's map is not part of a PCH.
tree find_by_symbol(const std::string& symbol) {
  cgraph_node* node;
  FOR_EACH_FUNCTION(node) {
    // Of a function of which only a clone is left, that clone tells.
    tree decl = DECL_ORIGIN(node->decl);
    if (!node->alias && symbol_of(decl) == symbol)
      return decl;
  }
  return NULL_TREE;
}

/// Null when it is no thunk, or its function cannot be found. That may be a thunk in turn.
tree target_of_thunk(tree function) {
  if (in_cplusplus())
    return DECL_THUNK_P(function) ? THUNK_TARGET(function) : NULL_TREE;
  std::string target = thunk_target(symbol_of(function));
  return target.empty() ? NULL_TREE : find_by_symbol(target);
}

/// Of the copies of code that stand in `block` and those beside it: the function that is a member of `scope`.
tree inlined_member(tree block, tree scope) {
  for (; block; block = BLOCK_CHAIN(block)) {
    tree origin = BLOCK_ABSTRACT_ORIGIN(block);
    if (origin && TREE_CODE(origin) == FUNCTION_DECL && DECL_CONTEXT(origin) == scope)
      return origin;
    if (tree inner = inlined_member(BLOCK_SUBBLOCKS(block), scope))
      return inner;
  }
  return NULL_TREE;
}

/// Null when it is no invoker. Which instance of a generic lambda's body it calls is known where that is
/// inlined; else it is the template, which has the same name, place and attributes.
tree invoked_body(tree function) {
  if (!is_invoker(function))
    return NULL_TREE;
  tree scope = DECL_CONTEXT(function);
  for (tree member = TYPE_FIELDS(scope); member; member = DECL_CHAIN(member)) {
    const bool is_generic = TREE_CODE(member) == TEMPLATE_DECL;
    tree body = is_generic ? DECL_TEMPLATE_RESULT(member) : member;
    if (TREE_CODE(body) != FUNCTION_DECL || !is_lambda_body(body))
      continue;
    tree instance =
        is_generic && DECL_INITIAL(function) ? inlined_member(DECL_INITIAL(function), scope) : NULL_TREE;
    return instance ? instance : body;
  }
  return NULL_TREE;
}

/// Null when no region of a function was taken out into this one.
tree outlined_from(tree function) {
  std::string symbol = symbol_of(function);
  if (symbol.find('.') == std::string::npos) // nearly all, and found out fastest
    return NULL_TREE;
  for (const char* suffix : {"._omp_fn.", "._omp_cpyfn.", "._loopfn."}) {
    // Of a coroutine's helpers the symbols have a dot, too: looking from the front is many times as fast.
    if (symbol.find(suffix) == std::string::npos)
      continue;
    const std::size_t end = symbol.rfind(suffix);
    tree around = DECL_CONTEXT(function);
    return around && TREE_CODE(around) == FUNCTION_DECL ? around : find_by_symbol(symbol.substr(0, end));
  }
  return NULL_TREE;
}

} // namespace

DefaultLocations::DefaultLocations(function* actor, tree ramp) {
  auto add = [&](location_t loc) { all.push_back({get_pure_location(loc), place_of(loc)}); };
  add(DECL_SOURCE_LOCATION(actor->decl));
  // Up to GCC 14 an actor has no end of its own.
  add(actor->function_end_locus);
  if (ramp && DECL_STRUCT_FUNCTION(ramp))
    add(DECL_STRUCT_FUNCTION(ramp)->function_end_locus);
}

bool DefaultLocations::hide(location_t loc) const {
  const Place at = place_of(loc);
  if (!at.known())
    return true;
  // All of one macro's expansion is at one place.
  const bool expanded = linemap_location_from_macro_expansion_p(line_table, loc);
  return std::any_of(all.begin(), all.end(), [&](const Location& known) {
    return expanded ? get_pure_location(loc) == known.loc : is_one_place(at, known.at);
  });
}

tree frame_type_of(tree function) {
  tree parameter = DECL_ARGUMENTS(function);
  if (!parameter || DECL_CHAIN(parameter) || TREE_CODE(TREE_TYPE(parameter)) != POINTER_TYPE)
    return NULL_TREE;
  tree type = TREE_TYPE(TREE_TYPE(parameter));
  if (TREE_CODE(type) != RECORD_TYPE || !TYPE_NAME(type) || !COMPLETE_TYPE_P(type))
    return NULL_TREE;
  // DECL_COROUTINE_P would be the question to ask, but from GCC 15 on it is not set on helpers
  // (gcc/cp/ChangeLog, 2024-08-24).
  // It is the first one, but for what GCC 11 and 12 keep of the condition of a `while` that awaits, where the
  // coroutine has no variables (add_var_to_bind, gcc/cp/coroutines.cc).
  for (tree field = TYPE_FIELDS(type); field; field = DECL_CHAIN(field))
    if (TREE_CODE(field) == FIELD_DECL && std::strcmp(characters(field), "_Coro_resume_fn") == 0)
      return type;
  return NULL_TREE;
}

bool is_coroutine(tree function) {
  return in_cplusplus() && DECL_LANG_SPECIFIC(function) && DECL_DECLARES_FUNCTION_P(function) &&
         DECL_COROUTINE_P(function);
}

Phase helper_phase(tree function) {
  if (!frame_type_of(function))
    return Phase::plain;
  std::string symbol = symbol_of(DECL_ORIGIN(function));
  if (ends_with(symbol, "actor"))
    return Phase::resumed;
  return ends_with(symbol, "destroy") ? Phase::destroyed : Phase::plain;
}

std::string ramp_symbol(tree function) {
  tree type = frame_type_of(function);
  if (!type || helper_phase(function) == Phase::plain)
    return {};
  if (tree ramp = coroutine_ramp(DECL_ORIGIN(function)))
    return symbol_of(ramp);
  std::string name = characters(TYPE_NAME(type));
  if (!ends_with(name, frame_suffix))
    return {};
  name.resize(name.size() - std::strlen(frame_suffix));
  return name;
}

tree ramp_of_helper(tree function) {
  if (helper_phase(function) == Phase::plain)
    return NULL_TREE;
  if (tree ramp = coroutine_ramp(DECL_ORIGIN(function)))
    return ramp;
  std::string symbol = ramp_symbol(function);
  return symbol.empty() ? NULL_TREE : find_by_symbol(symbol);
}

bool is_invoker(tree function) {
  tree scope = in_cplusplus() ? DECL_CONTEXT(function) : NULL_TREE;
  return scope && TYPE_P(scope) && is_closure(scope) && std::strcmp(characters(function), invoker) == 0;
}

tree made_from(tree function) {
  function = DECL_ORIGIN(function);
  if (!DECL_ARTIFICIAL(function))
    return NULL_TREE;
  if (tree target = target_of_thunk(function))
    return target;
  tree body = invoked_body(function);
  return body ? body : outlined_from(function);
}

tree as_defined(tree function) {
  function = DECL_ORIGIN(function);
  while (tree source = made_from(function))
    function = DECL_ORIGIN(source);
  return function;
}

tree written(tree function) {
  function = as_defined(function);
  tree ramp = ramp_of_helper(function);
  return ramp ? DECL_ORIGIN(ramp) : function;
}

} // namespace framewarn::gcc
