// DECL_CONTEXT leads from a function outwards through classes, functions and namespaces; what the compiler
// made on the way (actors, clones, made-up identifiers) is replaced by what the user wrote.
#include "names.h"
#include "c_types.h"
#include "coroutines.h"
#include "demangled.h"
#include "places.h"
#include "thunk.h"
#include "type_forms.h"

namespace framewarn::gcc {
namespace {

const char anonymous[] = "(anonymous)";

/// A namespace's or class's name. Nameless ones hold an identifier that the compiler made up.
std::string scope_name(tree named) {
  if (TYPE_P(named) && is_closure(named))
    return "{lambda}";
  tree name = TYPE_P(named) ? TYPE_IDENTIFIER(named) : DECL_NAME(named);
  if (!name || IDENTIFIER_ANON_P(name))
    return anonymous;
  return IDENTIFIER_POINTER(name);
}

/// The name of a function within its scope.
std::string own_name(tree function) {
  // The names of constructors and destructors are the ABI's (`__ct `), of conversions the compiler's own.
  if (in_cplusplus() && DECL_LANG_SPECIFIC(function)) {
    tree scope = DECL_CONTEXT(function);
    if (scope && TYPE_P(scope) && DECL_CXX_CONSTRUCTOR_P(function))
      return scope_name(scope);
    if (scope && TYPE_P(scope) && DECL_CXX_DESTRUCTOR_P(function))
      return "~" + scope_name(scope);
    if (DECL_NAME(function) && DECL_CONV_FN_P(function))
      return "operator " + type_form(TREE_TYPE(TREE_TYPE(function)));
  }
  return characters(function);
}

/// A lambda in a coroutine is in the actor, which GCC prints as `f(f(int)::_Z1fi.Frame*)`: here it is
/// `f(int)`.
std::string without_actors(std::string text) {
  const char end_of_parameter[] = ".Frame*)";
  for (std::size_t end = 0; (end = text.find(end_of_parameter, end)) != std::string::npos;) {
    std::size_t open = end, depth = 0;
    while (open > 0 && (text[open] != '(' || depth > 0)) {
      depth += text[open] == ')';
      depth -= text[open] == '(';
      open--;
    }
    std::size_t close = end + std::strlen(end_of_parameter) - 1;
    std::string parameter = text.substr(open + 1, end - open - 1); // f(int)::_Z1fi
    if (parameter.compare(0, 2, "_Z") == 0)
      parameter = demangled(parameter); // GCC 15 no longer puts the function before it
    std::size_t last = parameter.rfind(')'), first = last;
    for (depth = 0; first != std::string::npos && first > 0; first--) {
      depth += parameter[first] == ')';
      if (parameter[first] == '(' && --depth == 0)
        break;
    }
    // A lambda's name already tells its parameters: `f()::<lambda(int)>::operator()(….Frame*)`.
    const std::string call = "::operator()";
    if (open >= call.size() && text.compare(open - call.size(), call.size(), call) == 0) {
      text.erase(open - call.size(), close - open + 1 + call.size());
      end = open - call.size();
      continue;
    }
    bool of_function = open > 0 && text[open - 1] != ')'; // else the parameter of a function pointer
    if (text[open] == '(' && of_function && last != std::string::npos && parameter[first] == '(') {
      text.replace(open, close - open + 1, parameter.substr(first, last - first + 1));
      end = open;
    } else {
      end = close;
    }
  }
  return text;
}

bool is_constructor_or_destructor(tree function) {
  return DECL_CXX_CONSTRUCTOR_P(function) || DECL_CXX_DESTRUCTOR_P(function);
}

/// The class that a member function belongs to: it outlives DECL_CONTEXT (free_lang_data_in_decl,
/// gcc/ipa-free-lang-data.cc). Null for other functions.
tree class_of(tree function) {
  tree type = TREE_TYPE(function);
  return TREE_CODE(type) == METHOD_TYPE ? TYPE_MAIN_VARIANT(TYPE_METHOD_BASETYPE(type)) : NULL_TREE;
}

/// Of a constructor or destructor that has no symbol: of its class nothing but its own name is left.
std::string freed_signature(tree function) {
  std::string name = scope_name(class_of(function));
  return name + (DECL_CXX_DESTRUCTOR_P(function) ? "::~" : "::") + name;
}

/// The symbol is all that tells where language data are freed, and of what was compiled as C++ it tells all
/// but the type that is returned. Empty where there is nothing in it.
std::string signature_in_symbol(tree function) {
  if (!in_lto() && !language_data_freed())
    return {};
  std::string symbol = symbol_of(written(function));
  // Of a thunk whose function is not here.
  if (std::string target = thunk_target(symbol); !target.empty())
    symbol = target;
  // Of constructors and destructors only clones are ever emitted (maybe_clone_body, gcc/cp/optimize.cc): the
  // function as written gets no symbol (need_assembler_name_p, gcc/ipa-free-lang-data.cc).
  return signature_of_invoked(without_clone(demangled(symbol.empty() ? symbol_of(function) : symbol)));
}

/// Whether the symbol `one` is that of what a pointer to the lambda points to whose body is `other`.
bool invokes(const std::string& one, const std::string& other) {
  if (one.find(invoker) == std::string::npos)
    return false;
  const std::string signature = demangled(one), body = signature_of_invoked(signature);
  return body != signature && demangled(other).compare(0, body.size(), body) == 0;
}

} // namespace

std::string demangled(const std::string& symbol) {
  if (symbol.compare(0, 2, "_Z") != 0)
    return {}; // __cxa_demangle takes it for a type: the function `f` of C for float
  int status = 0;
  char* text = abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status);
  std::string result = status == 0 && text ? text : "";
  std::free(text);
  return result;
}

bool is_closure(tree type) {
  return in_cplusplus() && type && TREE_CODE(type) == RECORD_TYPE && TYPE_LANG_SPECIFIC(type) &&
         LAMBDA_TYPE_P(type);
}

bool is_lambda_body(tree function) {
  // LAMBDA_FUNCTION_P would ask cp_global_trees, which cc1 and lto1 lack.
  tree scope = DECL_CONTEXT(function);
  return scope && TYPE_P(scope) && is_closure(scope) && DECL_LANG_SPECIFIC(function) &&
         DECL_DECLARES_FUNCTION_P(function) && DECL_OVERLOADED_OPERATOR_IS(function, CALL_EXPR);
}

const char* characters(tree named) {
  if (!named)
    return "";
  tree name = TREE_CODE(named) == IDENTIFIER_NODE ? named : DECL_NAME(named);
  return name ? IDENTIFIER_POINTER(name) : "";
}

std::string symbol_of(tree function) {
  if (!DECL_ASSEMBLER_NAME_SET_P(function))
    return {};
  const char* name = IDENTIFIER_POINTER(DECL_ASSEMBLER_NAME(function));
  return name[0] == '*' ? name + 1 : name; // '*': emit as it is (targetm.strip_name_encoding)
}

bool are_one_as_written(tree a, tree b) {
  if (in_cplusplus())
    return DECL_ORIGIN(a) == DECL_ORIGIN(b);
  // Another part of the link has the function of a thunk that this one has; and a lambda's body may be where
  // a pointer to it points.
  for (auto [one, other] : {std::pair(symbol_of(a), symbol_of(b)), std::pair(symbol_of(b), symbol_of(a))})
    if (std::string target = thunk_target(one); (!target.empty() && target == other) || invokes(one, other))
      return true;
  if (DECL_CXX_CONSTRUCTOR_P(a) != DECL_CXX_CONSTRUCTOR_P(b) ||
      DECL_CXX_DESTRUCTOR_P(a) != DECL_CXX_DESTRUCTOR_P(b) || !is_constructor_or_destructor(a) ||
      class_of(a) != class_of(b))
    return false;
  // Instances of a member template have one place, but a symbol each: what users wrote has one of its own,
  // under which no code is emitted (`C4`; write_special_name_constructor, gcc/cp/mangle.cc).
  std::string of_a = symbol_of(a), of_b = symbol_of(b);
  if (!of_a.empty() && !of_b.empty())
    return without_clone(demangled(of_a)) == without_clone(demangled(of_b));
  return is_one_place(place_of(DECL_SOURCE_LOCATION(a)), place_of(DECL_SOURCE_LOCATION(b)));
}

std::string signature_of(tree function) {
  if (in_cplusplus())
    // What gcc/cp/error.cc's decl_to_string makes of %qD.
    return without_actors(
        decl_as_string(written(function), TFF_DECL_SPECIFIERS | TFF_RETURN_TYPE | TFF_TEMPLATE_HEADER));
  std::string name = signature_in_symbol(function);
  if (name.empty() && is_constructor_or_destructor(function) && class_of(function))
    return freed_signature(function);
  return name.empty() ? lang_hooks.decl_printable_name(written(function), 2) : name;
}

std::string normal_form(tree function) {
  if (in_cplusplus())
    return scope_path(written(function));
  std::string signature = signature_in_symbol(function);
  return signature.empty() ? characters(written(function)) : normal_form_of(signature);
}

std::string scope_path(tree innermost) {
  std::string path;
  auto prepend = [&](const std::string& name) { path = path.empty() ? name : name + "::" + path; };
  for (tree scope = innermost; scope && TREE_CODE(scope) != TRANSLATION_UNIT_DECL;) {
    tree enclosing;
    if (TYPE_P(scope)) {
      prepend(scope_name(scope));
      enclosing = TYPE_CONTEXT(scope);
    } else if (TREE_CODE(scope) == FUNCTION_DECL) {
      scope = written(scope);
      enclosing = DECL_CONTEXT(scope);
      // The body of a lambda is the lambda to users.
      if (!is_lambda_body(scope))
        prepend(own_name(scope));
    } else {
      if (TREE_CODE(scope) == NAMESPACE_DECL || TREE_CODE(scope) == TYPE_DECL)
        prepend(scope_name(scope));
      enclosing = DECL_P(scope) ? DECL_CONTEXT(scope) : NULL_TREE;
    }
    scope = enclosing;
  }
  return path;
}

std::string type_name(tree type) {
  if (in_cplusplus())
    return without_actors(type_as_string(type, TFF_PLAIN_IDENTIFIER | TFF_SCOPE));
  return c_type_name(type);
}

namespace {

/// Whether the source declares the variable, without a name, where language data are freed: debug information
/// is to leave out temporaries, and what GCC adds (build_local_temp, gcc/cp/tree.cc; create_tmp_var_raw,
/// gcc/gimple-expr.cc).
bool is_nameless_of_freed_data(tree variable) {
  return (in_lto() || language_data_freed()) && VAR_P(variable) && !DECL_NAME(variable) &&
         !DECL_IGNORED_P(variable);
}

bool is_anonymous_union(tree variable) {
  if (in_cplusplus())
    return VAR_P(variable) && CLASS_TYPE_P(TREE_TYPE(variable)) && ANON_AGGR_TYPE_P(TREE_TYPE(variable));
  tree type = TREE_TYPE(variable);
  // A parameter of what was inlined, or what a handler catches, has no name either, but its type has.
  return is_nameless_of_freed_data(variable) && !DECL_ARTIFICIAL(variable) && TREE_CODE(type) == UNION_TYPE &&
         scope_name(type) == anonymous;
}

/// The object behind a structured binding; not one of its names.
bool is_structured_binding(tree variable) {
  if (in_cplusplus())
    return VAR_P(variable) && DECL_LANG_SPECIFIC(variable) && DECL_DECOMPOSITION_P(variable) &&
           !DECL_DECOMP_BASE(variable);
  return is_nameless_of_freed_data(variable) && DECL_ARTIFICIAL(variable);
}

} // namespace

std::string variable_name(tree variable) {
  if (is_anonymous_union(variable))
    return "<anonymous>"; // dump_simple_decl (gcc/cp/error.cc)
  if (is_structured_binding(variable))
    return "<structured bindings>"; // dump_simple_decl (gcc/cp/error.cc)
  if (DECL_ARTIFICIAL(variable))
    return {};
  std::string name = characters(variable);
  // A function parameter pack's elements: `args#0`.
  return name.substr(0, name.find('#'));
}

location_t variable_location(tree variable) {
  // The semicolon behind an anonymous union declares its variable (finish_anon_union, gcc/cp/decl2.cc).
  if (is_anonymous_union(variable))
    if (tree name = TYPE_NAME(TYPE_MAIN_VARIANT(TREE_TYPE(variable))); name && DECL_P(name))
      return DECL_SOURCE_LOCATION(name);
  // A parameter of a function that was inlined has its own place only at its origin.
  return DECL_SOURCE_LOCATION(DECL_ORIGIN(variable));
}

Place function_place(tree function) {
  function = written(function);
  if (is_lambda_body(function)) {
    Place bracket = place_of(LAMBDA_EXPR_LOCATION(CLASSTYPE_LAMBDA_EXPR(DECL_CONTEXT(function))));
    if (bracket.known())
      return bracket;
  }
  return place_of(DECL_SOURCE_LOCATION(function));
}

void name_frame(Frame& frame, tree function) {
  frame.symbol = symbol_of(function);
  frame.function = normal_form(function);
  frame.signature = signature_of(function);
  frame.at = function_place(function);
}

void KeptNames::keep(tree function) {
  Names names{normal_form(function), signature_of(function), function_place(function)};
  // Of the clones that optimisers make, of constructors and destructors for one, either is the origin.
  by_uid[DECL_UID(DECL_ORIGIN(function))] = names;
  by_uid[DECL_UID(function)] = std::move(names);
}

void KeptNames::name_frame(Frame& frame, tree function) const {
  auto known = by_uid.find(DECL_UID(written(function)));
  if (known == by_uid.end()) {
    gcc::name_frame(frame, function);
    return;
  }
  frame.symbol = symbol_of(function);
  frame.function = known->second.function;
  frame.signature = known->second.signature;
  frame.at = known->second.at;
}

std::string KeptNames::signature_of(tree function) const {
  auto known = by_uid.find(DECL_UID(written(function)));
  return known == by_uid.end() ? gcc::signature_of(function) : std::string(known->second.signature);
}

} // namespace framewarn::gcc
