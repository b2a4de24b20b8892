// Which function of the AST a symbol of the module stands for.
#ifndef FRAMEWARN_CLANG_SYMBOLS_H
#define FRAMEWARN_CLANG_SYMBOLS_H

#include "annotations.h"
#include "definitions.h"

namespace framewarn {

/// Mangles the names of all definitions when it is asked for the first time, so that a compilation in which
/// nothing is large pays nothing.
class Symbols {
public:
  Symbols(const Definitions& definitions, const Annotations& annotations)
      : definitions(definitions), annotations(annotations) {}

  /// Null when no function, or more than one, can be meant.
  const clang::FunctionDecl* function(llvm::StringRef symbol);

private:
  const Definitions& definitions;
  const Annotations& annotations;
  bool built = false;
  llvm::StringMap<std::vector<const clang::FunctionDecl*>> by_name;

  void build();
};

} // namespace framewarn
#endif
