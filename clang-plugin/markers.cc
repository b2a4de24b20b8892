#include "markers.h"

namespace framewarn {
namespace {

struct Added {
  const clang::ASTContext* context; ///< it is gone with that, as where a module is built within a compilation
  clang::FunctionDecl* function;
  std::string name, value;
  clang::SourceRange range;
};

/// Those on functions.
std::vector<Added>& all_added() {
  static thread_local std::vector<Added> all;
  return all;
}

/// In any compilation of this process.
bool& marker_added() {
  static thread_local bool added = false;
  return added;
}

void attach(clang::Decl& declaration, llvm::StringRef name, llvm::StringRef value, clang::SourceRange range) {
  llvm::StringRef texts[] = {name, value};
  declaration.addAttr(
      clang::SuppressAttr::CreateImplicit(declaration.getASTContext(), texts, std::size(texts), range));
}

Marker marker_in(const clang::Decl& declaration, llvm::StringRef name, bool inherited_too) {
  Marker last;
  for (const auto* suppress : declaration.specific_attrs<clang::SuppressAttr>())
    if (suppress->diagnosticIdentifiers_size() == 2 && *suppress->diagnosticIdentifiers_begin() == name &&
        (inherited_too || !suppress->isInherited()))
      last.attribute = suppress;
  return last;
}

/// An explicit specialization has nothing of its template's. Its first declaration is the one that Clang made
/// of the template, and those that are written inherit from that (Sema::CheckFunctionTemplateSpecialization,
/// CheckMemberSpecialization).
Marker marker_of_specialization(const clang::FunctionDecl& function, llvm::StringRef name) {
  for (const clang::FunctionDecl* declaration = function.getMostRecentDecl(); declaration->getPreviousDecl();
       declaration = declaration->getPreviousDecl())
    if (Marker marker = marker_in(*declaration, name, /*inherited_too=*/false))
      return marker;
  return {};
}

Marker marker_among(const clang::FunctionDecl& function, llvm::StringRef name) {
  for (const clang::FunctionDecl* declaration = function.getMostRecentDecl(); declaration;
       declaration = declaration->getPreviousDecl())
    if (Marker marker = marker_on(*declaration, name))
      return marker;
  return {};
}

} // namespace

void add_marker(clang::Decl& declaration, llvm::StringRef name, llvm::StringRef value,
                clang::SourceRange range) {
  marker_added() = true;
  attach(declaration, name, value, range);
  if (auto* function = llvm::dyn_cast<clang::FunctionDecl>(&declaration))
    all_added().push_back({&declaration.getASTContext(), function, name.str(), value.str(), range});
}

void bring_back_markers(const clang::ASTContext& context) {
  for (const Added& added : all_added())
    if (added.context == &context && !added.function->isInvalidDecl() &&
        !marker_on(*added.function, added.name))
      attach(*added.function, added.name, added.value, added.range);
}

void forget_markers() {
  all_added().clear();
}

bool any_markers(const clang::ASTContext& context) {
  // Those of a precompiled header or a module were added elsewhere.
  return marker_added() || context.getSourceManager().loaded_sloc_entry_size() != 0;
}

Marker marker_on(const clang::Decl& declaration, llvm::StringRef name) {
  return marker_in(declaration, name, /*inherited_too=*/true);
}

Marker marker_of(const clang::FunctionDecl& function, llvm::StringRef name) {
  if (function.getTemplateSpecializationKind() == clang::TSK_ExplicitSpecialization)
    return marker_of_specialization(function, name);
  if (Marker marker = marker_among(function, name))
    return marker;
  const clang::FunctionDecl* pattern = function.getTemplateInstantiationPattern();
  return pattern ? marker_among(*pattern, name) : Marker();
}

} // namespace framewarn
