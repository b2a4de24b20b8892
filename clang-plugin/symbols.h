// Which function of the AST a symbol of the module stands for.
#ifndef FRAMEWARN_CLANG_SYMBOLS_H
#define FRAMEWARN_CLANG_SYMBOLS_H

#include "annotations.h"
#include "definitions.h"
#include "mangling.h"

namespace framewarn {

/// A name is mangled when a symbol is asked for that may be its own, at most once: those that the record of a
/// program of Asio's asks for take a hundredth of its compilation without optimisation.
class Symbols {
public:
  Symbols(const Definitions& definitions, const Annotations& annotations)
      : definitions(definitions), annotations(annotations) {}

  /// Null when no function, or more than one, can be meant.
  const clang::FunctionDecl* function(llvm::StringRef symbol);

private:
  using Functions = std::vector<const clang::FunctionDecl*>;

  const Definitions& definitions;
  const Annotations& annotations;
  std::unique_ptr<Mangling> mangling;
  std::size_t filed = 0; ///< so many of the definitions are, or were, in `waiting`
  struct Waiting {
    Functions functions;
    unsigned looked_through = 0; ///< so many times
  };
  llvm::StringMap<Waiting> waiting;   ///< not mangled yet, by identifier_of
  llvm::StringMap<Functions> by_name; ///< by Mangling::comparable

  const clang::FunctionDecl* exactly(llvm::StringRef symbol);
  const clang::FunctionDecl* behind_alias(const clang::FunctionDecl* function);
  void file();
  /// Of those that wait for this identifier. When it was asked for often, all of them: thousands of classes
  /// with methods of one name would be looked through thousands of times.
  void mangle(llvm::StringRef identifier, llvm::function_ref<bool(const clang::FunctionDecl&)> wanted);
  void mangle(const clang::FunctionDecl& function);
};

} // namespace framewarn
#endif
