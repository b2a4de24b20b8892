#include "symbols.h"

#include "mangling.h"

namespace framewarn {

void Symbols::build() {
  built = true;
  if (definitions.functions().empty())
    return;
  Mangling mangling(definitions.functions().front()->getASTContext());
  for (const clang::FunctionDecl* function : definitions.functions())
    for (const std::string& symbol : mangling.symbols(*function))
      by_name[symbol].push_back(function);
}

const clang::FunctionDecl* Symbols::function(llvm::StringRef symbol) {
  if (const clang::FunctionDecl* known = annotations.functions().lookup(symbol))
    return known;
  if (!built)
    build();
  auto candidates = by_name.find(Mangling::comparable(symbol));
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
