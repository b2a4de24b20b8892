// The symbols that CodeGen gives a function.
#ifndef FRAMEWARN_CLANG_MANGLING_H
#define FRAMEWARN_CLANG_MANGLING_H

#include "compat.h"

namespace framewarn {

class Mangling {
public:
  explicit Mangling(clang::ASTContext& context) : context(context.createMangleContext()) {}

  /// All of them, for the variants of a constructor or destructor; as comparable() makes them.
  llvm::SmallVector<std::string, 3> symbols(const clang::FunctionDecl& function);

  /// Without the numbers in `3$_0` and the lengths before them, `4$_10`: they are given in the order in which
  /// CodeGen comes across the types that have no number in their scope
  /// (ItaniumMangleContextImpl::getAnonymousStructId).
  static std::string comparable(llvm::StringRef symbol);

private:
  std::unique_ptr<clang::MangleContext> context;

  std::string symbol(clang::GlobalDecl declaration);
};

} // namespace framewarn
#endif
