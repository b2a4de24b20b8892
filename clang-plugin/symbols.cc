#include "symbols.h"

namespace framewarn {
namespace {

/// The numbers in `$_0` are given in the order in which CodeGen comes across the types that have no number in
/// their scope (ItaniumMangleContextImpl::getAnonymousStructId): the symbol is looked up without them.
std::string without_made_up_numbers(llvm::StringRef symbol) {
  std::string result;
  while (!symbol.empty()) {
    std::size_t at = symbol.find("$_");
    if (at == llvm::StringRef::npos)
      return result + symbol.str();
    result += symbol.substr(0, at + 2).str();
    symbol = symbol.drop_front(at + 2);
    symbol = symbol.drop_while([](char c) { return c >= '0' && c <= '9'; });
  }
  return result;
}

std::string mangled(clang::MangleContext& mangler, clang::GlobalDecl declaration) {
  std::string name;
  llvm::raw_string_ostream out(name);
  const auto* named = llvm::cast<clang::NamedDecl>(declaration.getDecl());
  if (mangler.shouldMangleDeclName(named))
    mangler.mangleName(declaration, out);
  else if (const clang::IdentifierInfo* identifier = named->getIdentifier())
    out << identifier->getName();
  out.flush();
  return without_made_up_numbers(name);
}

} // namespace

void Symbols::build() {
  built = true;
  if (definitions.functions().empty())
    return;
  clang::ASTContext& context = definitions.functions().front()->getASTContext();
  std::unique_ptr<clang::MangleContext> mangler(context.createMangleContext());
  auto add = [&](clang::GlobalDecl declaration, const clang::FunctionDecl* function) {
    by_name[mangled(*mangler, declaration)].push_back(function);
  };
  for (const clang::FunctionDecl* function : definitions.functions()) {
    if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(function)) {
      add({constructor, clang::Ctor_Complete}, function);
      add({constructor, clang::Ctor_Base}, function);
    } else if (const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(function)) {
      add({destructor, clang::Dtor_Complete}, function);
      add({destructor, clang::Dtor_Base}, function);
      if (destructor->isVirtual())
        add({destructor, clang::Dtor_Deleting}, function);
    } else {
      add(clang::GlobalDecl(function), function);
    }
  }
}

const clang::FunctionDecl* Symbols::function(llvm::StringRef symbol) {
  if (const clang::FunctionDecl* known = annotations.functions().lookup(symbol))
    return known;
  if (!built)
    build();
  auto candidates = by_name.find(without_made_up_numbers(symbol));
  if (candidates == by_name.end())
    return nullptr;
  if (candidates->second.size() == 1)
    return candidates->second.front();
  // Which of several is not known; when they are instances of one template, it is.
  const clang::FunctionDecl* pattern = nullptr;
  for (const clang::FunctionDecl* candidate : candidates->second) {
    const clang::FunctionDecl* source = compat::instantiation_pattern(*candidate);
    if (!source || (pattern && source != pattern))
      return nullptr;
    pattern = source;
  }
  return pattern;
}

} // namespace framewarn
