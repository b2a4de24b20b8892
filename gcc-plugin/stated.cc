// What the handlers take they keep under names of their own, which no source can spell:
//
//     framewarn_limit (n)      "framewarn limit" (n, place, place of the declaration)
//     framewarn_exact (n)      "framewarn exact" (n, place, place of the declaration)
//     framewarn_allow ("why")  "framewarn allow"
//
// There GCC takes them along, into redeclarations, instances, helpers of coroutines and precompiled headers.
// Before the optimisers run they move to the function's RESULT_DECL, and so into LTO objects: functions that
// differ in an attribute are not merged (sem_function::equals_wpa, gcc/ipa-icf.cc), and framewarn never
// changes the program.
#include "stated.h"
#include "attribute_places.h"
#include "coroutines.h"
#include "names.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

const char limit_name[] = "framewarn limit";
const char exact_name[] = "framewarn exact";
const char allow_name[] = "framewarn allow";

void add(tree decl, const char* name, tree arguments) {
  DECL_ATTRIBUTES(decl) = tree_cons(get_identifier(name), arguments, DECL_ATTRIBUTES(decl));
}

/// The lists that may hold what is stated about a function or variable, or its origin; the empty ones are
/// null.
std::array<tree, 4> attributes_of(tree decl) {
  std::array<tree, 4> lists{};
  std::size_t count = 0;
  auto add_lists = [&](tree one) {
    lists[count++] = DECL_ATTRIBUTES(one);
    if (TREE_CODE(one) == FUNCTION_DECL && DECL_RESULT(one))
      lists[count++] = DECL_ATTRIBUTES(DECL_RESULT(one));
  };
  add_lists(decl);
  if (tree origin = DECL_ORIGIN(decl); origin != decl)
    add_lists(origin);
  return lists;
}

bool has_allow(tree decl) {
  const std::array<tree, 4> lists = attributes_of(decl);
  return std::any_of(lists.begin(), lists.end(),
                     [](tree list) { return lookup_attribute(allow_name, list) != NULL_TREE; });
}

/// Keeps their order.
void move(tree from, tree to) {
  for (const char* name : {limit_name, exact_name, allow_name}) {
    if (!lookup_attribute(name, DECL_ATTRIBUTES(from)))
      continue;
    std::vector<tree> moved;
    for (tree one = lookup_attribute(name, DECL_ATTRIBUTES(from)); one;
         one = lookup_attribute(name, TREE_CHAIN(one)))
      moved.push_back(TREE_VALUE(one));
    for (auto arguments = moved.rbegin(); arguments != moved.rend(); ++arguments)
      add(to, name, *arguments);
    // Other declarations may share the list.
    DECL_ATTRIBUTES(from) = remove_attribute(name, copy_list(DECL_ATTRIBUTES(from)));
  }
}

tree only_argument(tree arguments) {
  if (!arguments || TREE_CODE(arguments) != TREE_LIST || TREE_CHAIN(arguments))
    return NULL_TREE;
  tree argument = TREE_VALUE(arguments);
  if (argument)
    STRIP_ANY_LOCATION_WRAPPER(argument);
  return argument;
}

/// What is wrong with the argument of a limit, as a format that takes the attribute's name; null: nothing is.
const char* why_no_size(tree argument) {
  if (TREE_CODE(argument) != INTEGER_CST || !INTEGRAL_TYPE_P(TREE_TYPE(argument)))
    return "%qE attribute expects a constant number of bytes";
  if (tree_int_cst_sgn(argument) < 0)
    return "%qE attribute expects a number of bytes, not negative";
  if (!tree_fits_shwi_p(argument))
    return "%qE attribute expects a number of bytes, at most 9223372036854775807";
  return nullptr;
}

const char* why_no_reason(tree argument) {
  bool string = TREE_CODE(argument) == STRING_CST &&
                TYPE_MAIN_VARIANT(TREE_TYPE(TREE_TYPE(argument))) == char_type_node &&
                TREE_STRING_LENGTH(argument) > 1;
  return string ? nullptr : "%qE attribute expects the reason as a string";
}

/// Whether the attribute stands within a declarator, so that GCC tries again with what is declared.
bool is_tried_again(tree node, int flags) {
  return !DECL_P(node) && (flags & (ATTR_FLAG_DECL_NEXT | ATTR_FLAG_FUNCTION_NEXT | ATTR_FLAG_ARRAY_NEXT));
}

/// What the source says must not be lost silently: what GCC would warn about, and -Wno-attributes hide, is an
/// error. Returns whether the attribute is to be kept.
bool check(location_t at, tree name, tree arguments, bool applies, const char* applies_to,
           const char* (*why_not)(tree)) {
  if (at == UNKNOWN_LOCATION)
    at = input_location;
  const char* why = nullptr;
  if (tree argument = only_argument(arguments)) {
    if (argument == error_mark_node) // GCC has complained already
      return false;
    why = why_not(argument);
  } else {
    why = "%qE attribute takes one argument";
  }
  if (!applies)
    why = applies_to;
  if (why)
    error_at(at, why, name);
  return !why;
}

/// The constant that a size's only argument is.
void evaluate(tree arguments) {
  if (tree argument = only_argument(arguments); argument && !error_operand_p(argument))
    TREE_VALUE(arguments) = constant_value(argument);
}

tree handle_size(tree* node, tree name, tree arguments, int flags, bool* no_add_attributes) {
  *no_add_attributes = true;
  if (is_tried_again(*node, flags))
    return tree_cons(name, arguments, NULL_TREE);
  location_t at = attribute_place(name, arguments, *node);
  evaluate(arguments);
  if (!check(at, name, arguments, TREE_CODE(*node) == FUNCTION_DECL,
             "%qE attribute applies only to functions", why_no_size))
    return NULL_TREE;
  tree kept = NULL_TREE;
  for (std::uint64_t number : {std::uint64_t(location_of(place_of(input_location))), std::uint64_t(at),
                               std::uint64_t(tree_to_shwi(only_argument(arguments)))})
    kept = tree_cons(NULL_TREE, build_int_cstu(long_long_unsigned_type_node, number), kept);
  add(*node, is_attribute_p("framewarn_limit", name) ? limit_name : exact_name, kept);
  return NULL_TREE;
}

tree handle_allow(tree* node, tree name, tree arguments, int flags, bool* no_add_attributes) {
  *no_add_attributes = true;
  if (is_tried_again(*node, flags))
    return tree_cons(name, arguments, NULL_TREE);
  bool applies =
      TREE_CODE(*node) == FUNCTION_DECL || TREE_CODE(*node) == VAR_DECL || TREE_CODE(*node) == PARM_DECL;
  if (check(attribute_place(name, arguments, *node), name, arguments, applies,
            "%qE attribute applies only to functions, variables and parameters", why_no_reason))
    add(*node, allow_name, NULL_TREE);
  return NULL_TREE;
}

// How many arguments there are the handlers check, which know where the attribute stands.
const attribute_spec attributes[] = {
    {"framewarn_limit", 0, -1, false, false, false, false, handle_size, nullptr},
    {"framewarn_exact", 0, -1, false, false, false, false, handle_size, nullptr},
    {"framewarn_allow", 0, -1, false, false, false, false, handle_allow, nullptr},
};

/// A place is a number that means something in the process that wrote it, and where its precompiled header is
/// read.
bool places_are_known() {
  return !in_lto() && !flag_modules;
}

std::uint64_t number(tree arguments, int index) {
  return tree_to_uhwi(TREE_VALUE(chain_index(index, arguments)));
}

/// Of several the last in the source. Of those on one declaration that is the first in the list
/// (decl_attributes, gcc/attribs.cc); of which declaration they are the list does not keep
/// (merge_attributes).
std::optional<StatedSize> stated_size(tree function, const char* name) {
  tree last = NULL_TREE;
  for (tree list : attributes_of(function))
    for (tree one = lookup_attribute(name, list); one; one = lookup_attribute(name, TREE_CHAIN(one)))
      if (list_length(TREE_VALUE(one)) == 3 && // else of another version, in an LTO object
          (!last || number(TREE_VALUE(one), 2) > number(last, 2)))
        last = TREE_VALUE(one);
  if (!last)
    return {};
  StatedSize size{number(last, 0), {}};
  if (places_are_known())
    size.at = place_of(static_cast<location_t>(number(last, 1)));
  return size;
}

/// The function or class around a function or class.
tree scope_around(tree scope) {
  if (TYPE_P(scope))
    return TYPE_CONTEXT(scope);
  tree around = TREE_CODE(scope) == FUNCTION_DECL ? made_from(scope) : NULL_TREE;
  return around ? around : DECL_CONTEXT(scope);
}

bool is_silent(location_t at) {
  // The link knows about system headers itself.
  return !warning_enabled_at(at, OPT_Wframe_larger_than_) && (inhibit_warnings || !in_system_header_at(at));
}

} // namespace

void register_stated() {
  if (lookup_attribute_spec(get_identifier(attributes[0].name)))
    return;
  for (const attribute_spec& attribute : attributes)
    register_attribute(&attribute);
  note_attribute_places();
}

Stated stated_of(tree function) {
  // A coroutine's helpers have its attributes, and stand in its scope.
  Stated stated;
  stated.limit = stated_size(function, limit_name);
  if (!made_from(function))
    stated.exact = stated_size(function, exact_name);
  else if (!stated.limit && !frame_type_of(as_defined(function)))
    // What is stated for a coroutine is about its coroutine frame. And of two frames one size cannot be
    // right.
    stated.limit = stated_size(as_defined(function), limit_name);
  for (tree scope = function;
       scope && (TYPE_P(scope) || TREE_CODE(scope) == FUNCTION_DECL) && !stated.allowed;
       scope = scope_around(scope))
    stated.allowed = DECL_P(scope) && has_allow(scope);
  return stated;
}

bool is_allowed(tree variable) {
  if (has_allow(variable))
    return true;
  tree owner = DECL_CONTEXT(DECL_ORIGIN(variable));
  return owner && TREE_CODE(owner) == FUNCTION_DECL && stated_of(owner).allowed;
}

void settle_stated(function* fn) {
  tree decl = fn->decl;
  bool for_the_link = frees_language_data();
  bool allowed =
      stated_of(decl).allowed || (for_the_link && is_silent(location_of(function_place(written(decl)))));
  // Around it, too: later passes have lost which function a lambda was written in.
  if (allowed && !has_allow(decl))
    add(decl, allow_name, NULL_TREE);
  if (DECL_RESULT(decl))
    move(decl, DECL_RESULT(decl));
  if (!allowed && !for_the_link)
    return;
  // Where it is inlined and gone, its variables still tell.
  unsigned i;
  tree variable;
  FOR_EACH_LOCAL_DECL(fn, i, variable)
  if (VAR_P(variable) && AGGREGATE_TYPE_P(TREE_TYPE(variable)) && !has_allow(variable) &&
      (allowed || is_silent(DECL_SOURCE_LOCATION(variable))))
    add(variable, allow_name, NULL_TREE);
}

void settle_made() {
  cgraph_node* node;
  FOR_EACH_DEFINED_FUNCTION(node) {
    tree result = DECL_RESULT(node->decl);
    if (!result || !made_from(node->decl))
      continue;
    if (stated_of(node->decl).allowed && !has_allow(node->decl))
      add(result, allow_name, NULL_TREE);
    tree around = as_defined(node->decl);
    if (frame_type_of(around))
      continue;
    for (tree list : attributes_of(around))
      for (tree one = lookup_attribute(limit_name, list); one;
           one = lookup_attribute(limit_name, TREE_CHAIN(one)))
        add(result, limit_name, TREE_VALUE(one));
  }
}

void bring_back_stated() {
  cgraph_node* node;
  FOR_EACH_FUNCTION(node)
  if (DECL_RESULT(node->decl))
    move(DECL_RESULT(node->decl), node->decl);
}

} // namespace framewarn::gcc
