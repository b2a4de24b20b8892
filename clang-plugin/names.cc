#include "names.h"

#include "type_forms.h"

namespace framewarn {

bool is_lambda_call(const clang::FunctionDecl& function) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  return method && method->getParent()->isLambda() && method->getOverloadedOperator() == clang::OO_Call;
}

namespace {

constexpr const char* nameless = "(anonymous)";

std::string operator_name(clang::OverloadedOperatorKind kind) {
  std::string spelling = clang::getOperatorSpelling(kind);
  bool word = !spelling.empty() && clang::isLetter(spelling.front());
  return (word ? "operator " : "operator") + spelling;
}

std::string tag_name(const clang::TagDecl& tag) {
  if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&tag); record && record->isLambda())
    return "{lambda}";
  if (const clang::IdentifierInfo* identifier = tag.getIdentifier())
    return identifier->getName().str();
  if (const clang::TypedefNameDecl* alias = tag.getTypedefNameForAnonDecl())
    return alias->getNameAsString();
  return nameless;
}

std::string own_name(const clang::FunctionDecl& function) {
  clang::DeclarationName name = function.getDeclName();
  switch (name.getNameKind()) {
  case clang::DeclarationName::CXXConstructorName:
    return tag_name(*llvm::cast<clang::CXXConstructorDecl>(function).getParent());
  case clang::DeclarationName::CXXDestructorName:
    return "~" + tag_name(*llvm::cast<clang::CXXDestructorDecl>(function).getParent());
  case clang::DeclarationName::CXXConversionFunctionName:
    return "operator " + type_form(function.getASTContext(),
                                   llvm::cast<clang::CXXConversionDecl>(function).getConversionType());
  case clang::DeclarationName::CXXOperatorName:
    return operator_name(name.getCXXOverloadedOperator());
  case clang::DeclarationName::CXXLiteralOperatorName:
    return "operator\"\"" + name.getCXXLiteralIdentifier()->getName().str();
  default:
    return name.getAsString();
  }
}

/// Of a scope as the demangler prints it: `net::(anonymous namespace)::box<int>` is `net::(anonymous)::box`.
std::string without_template_arguments(llvm::StringRef scope) {
  std::string result;
  int depth = 0;
  for (char c : scope) {
    depth += c == '<';
    if (depth == 0)
      result += c;
    depth -= c == '>';
  }
  const llvm::StringRef nameless = "(anonymous namespace)";
  for (std::size_t at; (at = result.find(nameless.data())) != std::string::npos;)
    result.replace(at, nameless.size(), "(anonymous)");
  return result;
}

/// What a scope adds to the names in it; empty: nothing.
std::string component(const clang::DeclContext& context) {
  if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(&context))
    return space->isAnonymousNamespace() ? nameless : space->getNameAsString();
  if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(&context))
    return tag_name(*tag);
  const auto* outer = llvm::dyn_cast<clang::FunctionDecl>(&context);
  return outer && !is_lambda_call(*outer) ? own_name(*outer) : "";
}

std::string joined(const std::string& scope, const std::string& name) {
  return scope.empty() || name.empty() ? scope + name : scope + "::" + name;
}

std::string scope_of(const clang::DeclContext* context) {
  return !context || context->isTranslationUnit()
             ? ""
             : joined(scope_of(context->getParent()), component(*context));
}

/// A lambda is its class and its call operator in one: `{lambda}` stands for both.
std::string name_in_scope(const clang::FunctionDecl& function) {
  return is_lambda_call(function) ? "" : own_name(function);
}

/// The name of a typedef of a class template's, which stands for the same in each instance; null for others.
const clang::TypedefType* alias_of_pattern(clang::QualType type) {
  const auto* alias = type->getAs<clang::TypedefType>();
  return alias && alias->getDecl()->getDeclContext()->isDependentContext() ? alias : nullptr;
}

/// With what stands behind a name in its place, where QualTypeNames.cpp would tell another scope than the
/// source does. Of `auto` until 21 the scope is told twice, once before `auto` (`std::std::tuple<int>`;
/// getFullyQualifiedType takes off an ElaboratedType only). What is declared in a class template is said to
/// be in the first of its instances (createOuterNNS).
clang::QualType with_certain_scope(const clang::ASTContext& context, clang::QualType type) {
  const clang::Type* written = type.getTypePtr();
  clang::QualType result;
  if (const clang::TypedefType* alias = alias_of_pattern(type)) {
    result = with_certain_scope(context, alias->desugar());
  } else if (const auto* deduced = llvm::dyn_cast<clang::DeducedType>(written)) {
    if (!deduced->getDeducedType().isNull())
      result = with_certain_scope(context, deduced->getDeducedType());
  } else if (llvm::isa<clang::PointerType, clang::ReferenceType>(written)) {
    const clang::QualType pointee = written->getPointeeType();
    const clang::QualType inner = with_certain_scope(context, pointee);
    if (inner != pointee)
      result = llvm::isa<clang::PointerType>(written)           ? context.getPointerType(inner)
               : llvm::isa<clang::LValueReferenceType>(written) ? context.getLValueReferenceType(inner)
                                                                : context.getRValueReferenceType(inner);
  }
  return result.isNull() ? type : context.getQualifiedType(result, type.getLocalQualifiers());
}

} // namespace

std::string normal_form(const clang::FunctionDecl& function) {
  return joined(scope_of(function.getDeclContext()), name_in_scope(function));
}

std::string scope_path(const clang::TypeDecl& type) {
  const auto* tag = llvm::dyn_cast<clang::TagDecl>(&type);
  return joined(scope_of(type.getDeclContext()), tag ? tag_name(*tag) : type.getNameAsString());
}

std::string signature(const clang::FunctionDecl& function) {
  return compat::pretty_function(&function);
}

std::string call_form(const clang::FunctionDecl& function) {
  const clang::ASTContext& context = function.getASTContext();
  std::string form;
  llvm::raw_string_ostream out(form);
  function.getNameForDiagnostic(out, context.getPrintingPolicy(), /*Qualified=*/true);
  out << '(';
  const char* separator = "";
  for (const clang::ParmVarDecl* parameter : function.parameters()) {
    out << separator << type_name(context, parameter->getType());
    separator = ", ";
  }
  out << (function.isVariadic() ? ", ...)" : ")");
  out.flush();
  return form;
}

std::string name_of(const clang::VarDecl& variable) {
  std::string name;
  llvm::raw_string_ostream out(name);
  variable.printName(out);
  out.flush();
  return name;
}

std::string type_name(const clang::ASTContext& context, clang::QualType type) {
  // As written a type may lack its scope: Clang prints `op` for socket::op from 16 on. Unnamed ones have
  // none.
  return clang::TypeName::getFullyQualifiedName(with_certain_scope(context, type), context,
                                                context.getPrintingPolicy());
}

SharedText SharedNames::scope(const clang::DeclContext* context) {
  if (!context || context->isTranslationUnit())
    return {};
  auto known = scopes.find(context);
  if (known == scopes.end())
    known = scopes.try_emplace(context, joined(scope(context->getParent()), component(*context))).first;
  return known->second;
}

SharedText SharedNames::normal_form(const clang::FunctionDecl& function) {
  return joined(scope(function.getDeclContext()), name_in_scope(function));
}

SharedText SharedNames::type_name(const clang::ASTContext& context, clang::QualType type) {
  auto [known, fresh] = types.try_emplace(type.getAsOpaquePtr());
  if (fresh)
    known->second = framewarn::type_name(context, type);
  return known->second;
}

std::string record_name(llvm::Type* type) {
  auto* record = llvm::dyn_cast<llvm::StructType>(type);
  if (!record || !record->hasName())
    return {};
  llvm::StringRef name = record->getName();
  for (const char* tag : {"struct.", "class.", "union."})
    if (compat::starts_with(name, tag))
      name = name.drop_front(std::strlen(tag));
  auto [base, digits] = name.rsplit('.');
  unsigned number;
  return (digits.getAsInteger(10, number) ? name : base).str();
}

void describe(Frame& frame, llvm::StringRef symbol) {
  const std::string kept = symbol.str(); // the demangler refers to it until its last answer
  frame.signature = llvm::demangle(kept);
  frame.function = frame.signature;
  llvm::ItaniumPartialDemangler demangler;
  if (demangler.partialDemangle(kept.c_str()) || !demangler.isFunction())
    return;
  char* context = demangler.getFunctionDeclContextName(nullptr, nullptr);
  char* name = demangler.getFunctionBaseName(nullptr, nullptr);
  if (name && *name) {
    std::string scope = without_template_arguments(context ? context : "");
    frame.function = (scope.empty() ? "" : scope + "::") + name;
  } else if (context) {
    // LLVM 14 knows no base name for a template's constructor: the class's name twice is what it is.
    std::string scope = without_template_arguments(context);
    frame.function = scope + "::" + scope.substr(scope.rfind(':') + 1);
  }
  std::free(context);
  std::free(name);
}

} // namespace framewarn
