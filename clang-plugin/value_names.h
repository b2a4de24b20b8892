// Gives the values of some functions names for as long as one pass runs.
//
// A release build of Clang discards value names (LLVMContext::shouldDiscardValueNames). Passes derive the
// names of what they make from the names of what they replace, so a value that has a name before the pass can
// be recognised in what the pass left of it. No pass decides anything by a name.
#ifndef FRAMEWARN_CLANG_VALUE_NAMES_H
#define FRAMEWARN_CLANG_VALUE_NAMES_H

#include "compat.h"

namespace framewarn {

class ValueNames {
public:
  explicit ValueNames(llvm::LLVMContext& context);
  /// Takes all names away that this object or the pass gave, in the functions that `touched` was told about;
  /// none where the user keeps them.
  ~ValueNames();
  ValueNames(const ValueNames&) = delete;
  ValueNames& operator=(const ValueNames&) = delete;

  /// The name of `value`; given now if it has none. Where the user keeps names it stays empty: those that the
  /// pass makes of ours would count as used, and the user would see other ones.
  llvm::StringRef name(llvm::Value& value);
  /// `function` may hold names when the pass is over.
  void touched(llvm::Function& function);

private:
  llvm::LLVMContext& context;
  bool discarded;
  unsigned count = 0;
  llvm::SmallVector<llvm::WeakVH, 4> functions;
};

} // namespace framewarn
#endif
