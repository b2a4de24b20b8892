#include "mangling.h"

namespace framewarn {
namespace {

constexpr std::size_t longest_usual = 1024;

bool is_numbered_by_codegen(const clang::TagDecl& tag) {
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&tag);
  if (record && record->isLambda())
    return record->getLambdaManglingNumber() == 0;
  bool unnamed = !tag.getIdentifier() && !tag.getTypedefNameForAnonDecl();
  return (unnamed || tag.getParentFunctionOrMethod()) && !tag.isExternallyVisible();
}

/// A static variable counts with the classes (Discriminator, in ItaniumMangleContextImpl).
bool has_namesake(const clang::TagDecl& tag) {
  const clang::DeclContext* function = tag.getParentFunctionOrMethod();
  if (!function || !tag.getIdentifier())
    return false;
  return llvm::any_of(function->noload_decls(), [&](const clang::Decl* other) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(other);
    const auto* named = llvm::dyn_cast<clang::NamedDecl>(other);
    return (llvm::isa<clang::TagDecl>(other) || (variable && variable->isStaticLocal())) &&
           named->getIdentifier() == tag.getIdentifier() &&
           other->getCanonicalDecl() != tag.getCanonicalDecl();
  });
}

} // namespace

bool has_made_up_number(const clang::FunctionDecl& function) {
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(context); tag && is_numbered_by_codegen(*tag))
      return true;
  return false;
}

bool has_namesake(const clang::FunctionDecl& function) {
  for (const clang::DeclContext* context = function.getDeclContext(); context; context = context->getParent())
    if (const auto* tag = llvm::dyn_cast<clang::TagDecl>(context);
        tag && is_numbered_by_codegen(*tag) && has_namesake(*tag))
      return true;
  return false;
}

std::string Mangling::comparable(llvm::StringRef symbol) {
  if (symbol.find('$') == llvm::StringRef::npos) // nearly all, and found out fastest
    return symbol.str();
  std::string result;
  while (!symbol.empty()) {
    std::size_t at = symbol.find("$_");
    if (at == llvm::StringRef::npos)
      return result + symbol.str();
    llvm::StringRef before = symbol.substr(0, at);
    llvm::StringRef behind = symbol.drop_front(at + 2);
    symbol = behind.drop_while([](char c) { return c >= '0' && c <= '9'; });
    const std::string length = std::to_string(2 + behind.size() - symbol.size());
    if (compat::ends_with(before, length))
      before = before.drop_back(length.size());
    result += before.str() + "$_";
  }
  return result;
}

std::string Mangling::symbol(clang::GlobalDecl declaration) {
  std::string name;
  llvm::raw_string_ostream out(name);
  out.SetBufferSize(longest_usual); // most of it is written character by character
  const auto* named = llvm::cast<clang::NamedDecl>(declaration.getDecl());
  if (context->shouldMangleDeclName(named))
    context->mangleName(declaration, out);
  else if (const clang::IdentifierInfo* identifier = named->getIdentifier())
    out << identifier->getName();
  out.flush();
  return comparable(name);
}

std::string Mangling::variant(const std::string& symbol, llvm::StringRef letter, char digit,
                              clang::GlobalDecl declaration) {
  const std::string marked = (letter + "1").str();
  const std::size_t at = symbol.find(marked);
  if (at == std::string::npos || at != symbol.rfind(marked))
    return this->symbol(declaration);
  std::string result = symbol;
  result[at + letter.size()] = digit;
  return result;
}

const Mangling::Symbols& Mangling::symbols(const clang::FunctionDecl& function) {
  auto [symbols, fresh] = known.try_emplace(&function);
  if (fresh)
    symbols->second = mangle(function);
  return symbols->second;
}

Mangling::Symbols Mangling::mangle(const clang::FunctionDecl& function) {
  if (!context)
    context.reset(function.getASTContext().createMangleContext());
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&function)) {
    const llvm::StringRef letter = constructor->isInheritingConstructor() ? "CI" : "C";
    const std::string complete = symbol({constructor, clang::Ctor_Complete});
    return {complete, variant(complete, letter, '2', {constructor, clang::Ctor_Base})};
  }
  if (const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(&function)) {
    const std::string complete = symbol({destructor, clang::Dtor_Complete});
    Symbols result{complete, variant(complete, "D", '2', {destructor, clang::Dtor_Base})};
    if (destructor->isVirtual())
      result.push_back(variant(complete, "D", '0', {destructor, clang::Dtor_Deleting}));
    return result;
  }
  return {symbol(clang::GlobalDecl(&function))};
}

} // namespace framewarn
