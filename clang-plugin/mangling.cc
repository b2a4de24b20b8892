#include "mangling.h"

namespace framewarn {

std::string Mangling::comparable(llvm::StringRef symbol) {
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
  const auto* named = llvm::cast<clang::NamedDecl>(declaration.getDecl());
  if (context->shouldMangleDeclName(named))
    context->mangleName(declaration, out);
  else if (const clang::IdentifierInfo* identifier = named->getIdentifier())
    out << identifier->getName();
  out.flush();
  return comparable(name);
}

llvm::SmallVector<std::string, 3> Mangling::symbols(const clang::FunctionDecl& function) {
  llvm::SmallVector<std::string, 3> result;
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&function)) {
    result.push_back(symbol({constructor, clang::Ctor_Complete}));
    result.push_back(symbol({constructor, clang::Ctor_Base}));
  } else if (const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(&function)) {
    result.push_back(symbol({destructor, clang::Dtor_Complete}));
    result.push_back(symbol({destructor, clang::Dtor_Base}));
    if (destructor->isVirtual())
      result.push_back(symbol({destructor, clang::Dtor_Deleting}));
  } else {
    result.push_back(symbol(clang::GlobalDecl(&function)));
  }
  return result;
}

} // namespace framewarn
