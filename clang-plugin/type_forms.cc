#include "type_forms.h"

#include "names.h"

namespace framewarn {
namespace {

std::string built_in(const clang::ASTContext& context, clang::QualType type) {
  if (type->isNullPtrType()) // printed without its scope before 17
    return "std::nullptr_t";
  return type.getUnqualifiedType().getAsString(context.getPrintingPolicy());
}

std::string unqualified_form(const clang::ASTContext& context, clang::QualType type) {
  if (const auto* member = type->getAs<clang::MemberPointerType>())
    return type_form(context, member->getPointeeType()) + " " +
           scope_path(*member->getMostRecentCXXRecordDecl()) + "::*";
  if (type->isFunctionType())
    return "function";
  if (const auto* array = type->getAsArrayTypeUnsafe())
    return type_form(context, array->getElementType()) + "[]";
  if (type->isPointerType())
    return type_form(context, type->getPointeeType()) + "*";
  if (type->isReferenceType())
    return type_form(context, type->getPointeeType()) + (type->isRValueReferenceType() ? "&&" : "&");
  if (const clang::TagDecl* tag = type->getAsTagDecl())
    return scope_path(*tag);
  return built_in(context, type);
}

std::string qualifiers(clang::QualType type) {
  std::string text;
  if (type.isLocalConstQualified())
    text = "const";
  if (type.isLocalVolatileQualified())
    text += text.empty() ? "volatile" : " volatile";
  return text;
}

} // namespace

std::string type_form(const clang::ASTContext& context, clang::QualType type) {
  type = type.getCanonicalType();
  std::string form = unqualified_form(context, type);
  // An array's qualifiers are its elements', which have them already; a function has none of these.
  std::string qualified = type->isArrayType() || type->isFunctionType() ? std::string() : qualifiers(type);
  if (qualified.empty())
    return form;
  bool behind = type->isPointerType() || type->isMemberPointerType();
  return behind ? form + " " + qualified : qualified + " " + form;
}

std::vector<std::string> type_forms(clang::QualType type) {
  std::vector<std::string> forms;
  auto add = [&](std::string form) {
    if (!llvm::is_contained(forms, form))
      forms.push_back(std::move(form));
  };
  for (;;) {
    if (const auto* named = type->getAs<clang::TypedefType>()) {
      add(scope_path(*named->getDecl()));
      type = named->desugar();
    } else if (const auto* array = type->getAsArrayTypeUnsafe()) {
      type = array->getElementType();
    } else {
      break;
    }
  }
  if (const clang::TagDecl* tag = type->getAsTagDecl())
    add(scope_path(*tag));
  return forms;
}

} // namespace framewarn
