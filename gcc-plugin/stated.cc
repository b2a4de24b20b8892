// What the handlers take they keep under names of their own, which no source can spell:
//
//     framewarn_limit (n)      "framewarn limit" (n, place)
//     framewarn_exact (n)      "framewarn exact" (n, place)
//     framewarn_allow ("why")  "framewarn allow"
//
// These are not registered, so that GCC takes them along, into clones, instances, precompiled headers and LTO
// objects, but does not think that they mean something: functions that differ in a registered attribute are
// not merged (sem_item::compare_attributes, gcc/ipa-icf.cc), and framewarn never changes the program.
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

bool has(tree decl, const char* name) {
  return lookup_attribute(name, DECL_ATTRIBUTES(decl)) != NULL_TREE;
}

tree only_argument(tree arguments) {
  if (!arguments || TREE_CODE(arguments) != TREE_LIST || TREE_CHAIN(arguments))
    return NULL_TREE;
  tree argument = TREE_VALUE(arguments);
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
  tree size = build_int_cstu(long_long_unsigned_type_node, tree_to_shwi(only_argument(arguments)));
  tree place = build_int_cstu(long_long_unsigned_type_node, at);
  add(*node, is_attribute_p("framewarn_limit", name) ? limit_name : exact_name,
      tree_cons(NULL_TREE, size, build_tree_list(NULL_TREE, place)));
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

// How many arguments there are the handlers check, who know where the attribute stands.
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

/// Of those on several declarations, whose order GCC does not keep (merge_attributes, gcc/attribs.cc), the
/// last in the source.
std::optional<StatedSize> stated_size(tree function, const char* name) {
  std::optional<StatedSize> last;
  std::uint64_t last_place = 0;
  for (tree attribute = lookup_attribute(name, DECL_ATTRIBUTES(function)); attribute;
       attribute = lookup_attribute(name, TREE_CHAIN(attribute))) {
    std::uint64_t size = tree_to_uhwi(TREE_VALUE(TREE_VALUE(attribute)));
    std::uint64_t place = tree_to_uhwi(TREE_VALUE(TREE_CHAIN(TREE_VALUE(attribute))));
    if (last && place <= last_place)
      continue;
    last = StatedSize{size, {}};
    last_place = place;
  }
  if (last && places_are_known())
    last->at = place_of(static_cast<location_t>(last_place));
  return last;
}

/// The function or class around a function or class.
tree scope_around(tree scope) {
  return TYPE_P(scope) ? TYPE_CONTEXT(scope) : DECL_CONTEXT(scope);
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
  function = DECL_ORIGIN(function);
  Stated stated;
  if (DECL_ATTRIBUTES(function)) {
    stated.limit = stated_size(function, limit_name);
    stated.exact = stated_size(function, exact_name);
  }
  for (tree scope = function;
       scope && (TYPE_P(scope) || TREE_CODE(scope) == FUNCTION_DECL) && !stated.allowed;
       scope = scope_around(scope))
    stated.allowed = DECL_P(scope) && has(scope, allow_name);
  return stated;
}

bool is_allowed(tree variable) {
  tree written = DECL_ORIGIN(variable);
  if (has(variable, allow_name) || has(written, allow_name))
    return true;
  tree owner = DECL_CONTEXT(written);
  return owner && TREE_CODE(owner) == FUNCTION_DECL && stated_of(owner).allowed;
}

void keep_silence(function* fn) {
  tree decl = fn->decl;
  if (has(decl, allow_name))
    return;
  // Around it, too: the link has lost which function a lambda was written in.
  if (stated_of(decl).allowed || is_silent(location_of(function_place(written(decl))))) {
    add(decl, allow_name, NULL_TREE);
    return;
  }
  unsigned i;
  tree variable;
  FOR_EACH_LOCAL_DECL(fn, i, variable)
  if (VAR_P(variable) && AGGREGATE_TYPE_P(TREE_TYPE(variable)) && !has(variable, allow_name) &&
      is_silent(DECL_SOURCE_LOCATION(variable)))
    add(variable, allow_name, NULL_TREE);
}

} // namespace framewarn::gcc
