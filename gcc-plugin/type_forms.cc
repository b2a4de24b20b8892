// A typedef is a variant of the type that it names, with a TYPE_DECL of its own (set_underlying_type,
// gcc/c-family/c-common.cc).
#include "type_forms.h"
#include "names.h"

namespace framewarn::gcc {
namespace {

bool has_a_name_of_its_own(tree type) {
  return RECORD_OR_UNION_TYPE_P(type) || TREE_CODE(type) == ENUMERAL_TYPE;
}

/// GCC's `long unsigned int` as `unsigned long`.
std::string built_in(tree type) {
  type = TYPE_MAIN_VARIANT(type);
  if (TREE_CODE(type) == NULLPTR_TYPE)
    return "std::nullptr_t";
  std::string name = type_name(type);
  std::set<std::string> words;
  std::string rest;
  int longs = 0;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = std::min(name.find(' ', at), name.size());
    std::string word = name.substr(at, end - at);
    if (word == "long")
      longs++;
    else if (word == "unsigned" || word == "signed" || word == "short" || word == "int")
      words.insert(word);
    else
      rest += (rest.empty() ? "" : " ") + word;
    at = end + 1;
  }
  std::string form = words.count("unsigned") ? "unsigned " : words.count("signed") ? "signed " : "";
  form += words.count("short") ? "short " : longs == 2 ? "long long " : longs == 1 ? "long " : "";
  if (!rest.empty())
    form += rest;
  else if (!words.count("short") && longs == 0)
    form += "int";
  if (form.back() == ' ')
    form.pop_back();
  return form;
}

std::string qualifiers(tree type) {
  std::string text;
  if (TYPE_READONLY(type))
    text = "const";
  if (TYPE_VOLATILE(type))
    text += text.empty() ? "volatile" : " volatile";
  return text;
}

bool is_function(tree type) {
  return TREE_CODE(type) == FUNCTION_TYPE || TREE_CODE(type) == METHOD_TYPE;
}

/// A pointer to a member function is a record of the front end's.
bool is_pointer_to_member_function(tree type) {
  return in_cplusplus() && RECORD_OR_UNION_TYPE_P(type) && TYPE_PTRMEMFUNC_P(type);
}

std::string unqualified_form(tree type) {
  if (is_pointer_to_member_function(type))
    return "function " + type_form(TYPE_METHOD_BASETYPE(TREE_TYPE(TYPE_PTRMEMFUNC_FN_TYPE_RAW(type)))) +
           "::*";
  if (is_function(type))
    return "function";
  switch (TREE_CODE(type)) {
  case ARRAY_TYPE:
    return type_form(TREE_TYPE(type)) + "[]";
  case POINTER_TYPE:
    return type_form(TREE_TYPE(type)) + "*";
  case REFERENCE_TYPE:
    return type_form(TREE_TYPE(type)) + (TYPE_REF_IS_RVALUE(type) ? "&&" : "&");
  case OFFSET_TYPE:
    return type_form(TREE_TYPE(type)) + " " + type_form(TYPE_OFFSET_BASETYPE(type)) + "::*";
  default:
    return has_a_name_of_its_own(type) ? scope_path(TYPE_MAIN_VARIANT(type)) : built_in(type);
  }
}

} // namespace

std::string type_form(tree type) {
  std::string form = unqualified_form(type);
  // An array's qualifiers are its elements', which have them already; a function has none of these.
  std::string qualified =
      TREE_CODE(type) == ARRAY_TYPE || is_function(type) ? std::string() : qualifiers(type);
  if (qualified.empty())
    return form;
  bool behind = POINTER_TYPE_P(type) || TREE_CODE(type) == OFFSET_TYPE || is_pointer_to_member_function(type);
  return behind ? form + " " + qualified : qualified + " " + form;
}

std::vector<std::string> type_forms(tree type) {
  std::vector<std::string> forms;
  auto add = [&](std::string form) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end())
      forms.push_back(std::move(form));
  };
  while (type && type != error_mark_node) {
    if (typedef_variant_p(type)) {
      add(scope_path(TYPE_NAME(type)));
      type = DECL_ORIGINAL_TYPE(TYPE_NAME(type));
    } else if (TREE_CODE(type) == ARRAY_TYPE) {
      type = TREE_TYPE(type);
    } else {
      break;
    }
  }
  if (type && has_a_name_of_its_own(type) && !is_pointer_to_member_function(type))
    add(scope_path(TYPE_MAIN_VARIANT(type)));
  return forms;
}

} // namespace framewarn::gcc
