// What is in a symbol of the Itanium C++ ABI, as far as it tells which functions the symbol cannot be: to
// mangle the name of one takes several times as long as to look through a symbol.
#ifndef FRAMEWARN_CLANG_SYMBOL_CONTENT_H
#define FRAMEWARN_CLANG_SYMBOL_CONTENT_H

#include "compat.h"

namespace framewarn {

/// Refers to the symbol it is made of.
class SymbolContent {
public:
  explicit SymbolContent(llvm::StringRef symbol);

  /// What only looks like an identifier is among them.
  llvm::ArrayRef<llvm::StringRef> identifiers() const { return names; }
  /// Whether all is there that would be in each of the function's symbols. Only for one with an
  /// identifier_of.
  bool may_be(const clang::FunctionDecl& function) const;

private:
  llvm::SmallVector<llvm::StringRef, 32> names;
  bool constructor = false;
  bool destructor = false;
  bool call = false;
  bool assignment = false;
  bool conversion = false;

  void look_for_operator(char first, char second);
  bool has_kind_of(const clang::FunctionDecl& function) const;
};

/// An identifier that each of the function's symbols contains: its own, or that of the class whose
/// constructor, destructor or operator it is; of a closure or another class without a name that of the
/// function around it, whose whole symbol is in its own (5.1.6, <local-name>), or of the class. Empty when
/// there is none.
llvm::StringRef identifier_of(const clang::FunctionDecl& function);

} // namespace framewarn
#endif
