// Which function of the AST a symbol of the module stands for.
#ifndef FRAMEWARN_CLANG_SYMBOLS_H
#define FRAMEWARN_CLANG_SYMBOLS_H

#include "annotations.h"
#include "definitions.h"
#include "mangling.h"

namespace framewarn {

/// What the compiler makes of a function has the function's symbol and, behind dots, what it is: f.avx2,
/// f.omp_outlined, f.specialized.1. The symbol without the last of that; empty: it has none.
llvm::StringRef origin_in(llvm::StringRef symbol);

/// CodeGen tells it, and of what it does not, the annotations. Where CodeGen cannot be asked, or tells a
/// declaration without a body, a name is mangled when a symbol is asked for that may be its own.
class Symbols {
public:
  Symbols(const Definitions& definitions, const Annotations& annotations)
      : definitions(definitions), annotations(annotations) {}

  /// Has it ask CodeGen; null where that cannot be asked.
  void ask(clang::CodeGenerator* code_generator) { generator = code_generator; }

  /// Null when no function, or more than one, can be meant.
  const clang::FunctionDecl* function(llvm::StringRef symbol);

  /// Where function() cannot decide: one of those that can be meant, if they differ in template arguments
  /// only and stand in one place, as what the compiler makes for instances of a class template.
  const clang::FunctionDecl* one_of(llvm::StringRef symbol) const;

private:
  using Functions = std::vector<const clang::FunctionDecl*>;

  const Definitions& definitions;
  const Annotations& annotations;
  clang::CodeGenerator* generator = nullptr;
  Mangling mangling;     ///< of its own: what it asks for must not number what correspond() does
  std::size_t filed = 0; ///< so many of the definitions are, or were, in `waiting`
  struct Waiting {
    Functions functions;
    unsigned looked_through = 0; ///< so many times
  };
  llvm::StringMap<Waiting> waiting;   ///< not mangled yet, by identifier_of
  llvm::StringMap<Waiting> unlikely;  ///< the same of those for which there is hardly any code
  llvm::StringMap<Functions> by_name; ///< by Mangling::comparable

  llvm::StringMap<const clang::FunctionDecl*> versions; ///< by their symbols, and what those begin with

  bool numbers_learned = false, versions_known = false;

  const clang::FunctionDecl* version(llvm::StringRef symbol);
  const clang::FunctionDecl* exactly(llvm::StringRef symbol);
  void learn_numbers();
  const clang::FunctionDecl* behind_alias(const clang::FunctionDecl* function);
  void file();
  /// Those that may be meant.
  void mangle(llvm::StringMap<Waiting>& those, llvm::StringRef symbol);
  void mangle(const clang::FunctionDecl& function);
};

} // namespace framewarn
#endif
