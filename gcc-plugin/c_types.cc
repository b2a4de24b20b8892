// In C's messages this is done by c_pretty_printer (gcc/c-family/c-pretty-print.cc), which lto1 does not
// have. What all of GCC has, print_generic_expr (gcc/tree-pretty-print.cc), is for dumps: it prints the whole
// body of what has no name, and the numbers that types and variables without a name go by.
//
// A type is read from the outside inwards; what was read becomes the declarator of what it is made of.
#include "c_types.h"
#include "names.h"

namespace framewarn::gcc {
namespace {

std::string spell(tree type, const std::string& declarator);

std::string c_qualifiers(tree type) {
  std::string words;
  auto add_if = [&](bool qualified, const char* word) {
    if (qualified)
      words += (words.empty() ? "" : " ") + std::string(word);
  };
  add_if(TYPE_ATOMIC(type), "_Atomic");
  add_if(TYPE_READONLY(type), "const");
  add_if(TYPE_VOLATILE(type), "volatile");
  add_if(TREE_CODE(type) == POINTER_TYPE && TYPE_RESTRICT(type), "restrict");
  return words;
}

/// Of a typedef, which hides what it stands for, or of a type that has one name only.
bool has_type_declaration(tree type) {
  tree name = TYPE_NAME(type);
  return name && TREE_CODE(name) == TYPE_DECL && DECL_NAME(name);
}

/// `struct`, `union`, `enum`; empty for other types.
const char* key_of(tree type) {
  switch (TREE_CODE(type)) {
  case RECORD_TYPE:
    return "struct ";
  case UNION_TYPE:
  case QUAL_UNION_TYPE:
    return "union ";
  case ENUMERAL_TYPE:
    return "enum ";
  default:
    return "";
  }
}

/// Of what has neither a name nor a key. Numbers behind a colon are those of bits, as c_pretty_printer has
/// it.
std::string nameless(tree type) {
  const std::string bits = ":" + std::to_string(TYPE_PRECISION(type)) + ">";
  switch (TREE_CODE(type)) {
  case INTEGER_TYPE:
    return (TYPE_UNSIGNED(type) ? "<unnamed-unsigned" : "<unnamed-signed") + bits;
  case REAL_TYPE:
    return "<unnamed-float" + bits;
  case FIXED_POINT_TYPE:
    return "<unnamed-fixed" + bits;
  case VOID_TYPE:
    return "void";
  case COMPLEX_TYPE:
    return "_Complex " + spell(TREE_TYPE(type), "");
  default:
    break;
  }
  // From GCC 14 on.
  if (std::strcmp(get_tree_code_name(TREE_CODE(type)), "bitint_type") == 0)
    return (TYPE_UNSIGNED(type) ? "unsigned " : "") + std::string("_BitInt(") +
           std::to_string(TYPE_PRECISION(type)) + ")";
  return "<unnamed type>";
}

/// A type that a declarator stands behind.
std::string specifiers(tree type) {
  tree name = TYPE_IDENTIFIER(type);
  std::string words = c_qualifiers(type);
  if (!words.empty())
    words += " ";
  if (!has_type_declaration(type))
    words += key_of(type);
  if (name && !IDENTIFIER_ANON_P(name))
    return words + IDENTIFIER_POINTER(name);
  // Front ends make names up where there are none, which no key need stand before.
  if (*key_of(type))
    return words + (has_type_declaration(type) ? key_of(type) : "") + "<anonymous>";
  return words + nameless(type);
}

/// In brackets; `*` of a variable-length array, whose bound GCC has in a variable of its own.
std::string bounds(tree array) {
  tree domain = TYPE_DOMAIN(array);
  tree last = domain ? TYPE_MAX_VALUE(domain) : NULL_TREE;
  if (!last) {
    bool nothing = TYPE_SIZE(array) && integer_zerop(TYPE_SIZE(array));
    return nothing ? "[0]" : "[]";
  }
  tree first = TYPE_MIN_VALUE(domain);
  if (TREE_CODE(last) != INTEGER_CST || !first || TREE_CODE(first) != INTEGER_CST)
    return "[*]";
  // What has no elements ends before it begins, which is a large number where it is unsigned.
  return "[" + std::to_string((wi::to_wide(last) - wi::to_wide(first) + 1).to_uhwi()) + "]";
}

std::string arguments(tree function) {
  std::string list;
  tree type = TYPE_ARG_TYPES(function);
  if (!type)
    return "()";
  for (; type && !VOID_TYPE_P(TREE_VALUE(type)); type = TREE_CHAIN(type))
    list += (list.empty() ? "" : ", ") + spell(TREE_VALUE(type), "");
  if (!type)
    list += list.empty() ? "..." : ", ...";
  return "(" + (list.empty() ? std::string("void") : list) + ")";
}

/// `star` is what makes `to` a pointer to it.
std::string spell_pointer(tree pointer, tree to, const char* star, const std::string& declarator) {
  std::string words = c_qualifiers(pointer);
  std::string own = star + (words.empty() ? "" : " " + words);
  if (!words.empty() && !declarator.empty() && declarator.front() != '[')
    own += " ";
  own += declarator;
  bool binds_weaker = !has_type_declaration(to) && (TREE_CODE(to) == ARRAY_TYPE || FUNC_OR_METHOD_TYPE_P(to));
  return spell(to, binds_weaker ? "(" + own + ")" : own);
}

std::string spell(tree type, const std::string& declarator) {
  if (!has_type_declaration(type))
    switch (TREE_CODE(type)) {
    case POINTER_TYPE:
      return spell_pointer(type, TREE_TYPE(type), "*", declarator);
    case REFERENCE_TYPE:
      return spell_pointer(type, TREE_TYPE(type), TYPE_REF_IS_RVALUE(type) ? "&&" : "&", declarator);
    case OFFSET_TYPE: {
      const std::string member = spell(TYPE_OFFSET_BASETYPE(type), "") + "::*";
      return spell_pointer(type, TREE_TYPE(type), member.c_str(), declarator);
    }
    case ARRAY_TYPE:
      return spell(TREE_TYPE(type), declarator + bounds(type));
    case FUNCTION_TYPE:
    case METHOD_TYPE:
      return spell(TREE_TYPE(type), declarator + arguments(type));
    case VECTOR_TYPE: {
      unsigned HOST_WIDE_INT count;
      if (!TYPE_VECTOR_SUBPARTS(type).is_constant(&count))
        break;
      std::string words = c_qualifiers(type);
      return (words.empty() ? "" : words + " ") + "__vector(" + std::to_string(count) + ") " +
             spell(TYPE_MAIN_VARIANT(TREE_TYPE(type)), declarator);
    }
    default:
      break;
    }
  bool apart = !declarator.empty() && declarator.front() != '[';
  return specifiers(type) + (apart ? " " : "") + declarator;
}

} // namespace

std::string c_type_name(tree type) {
  return spell(type, "");
}

} // namespace framewarn::gcc
