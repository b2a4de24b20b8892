// Gives the globals of a module the names that they would have had without some others.
#ifndef FRAMEWARN_CLANG_MODULE_NAMES_H
#define FRAMEWARN_CLANG_MODULE_NAMES_H

#include "compat.h"

namespace framewarn {

/// A string that was created for a removed global but is used by others too: without the removed one it would
/// have been created right after `successor_of`.
struct Postponed {
  llvm::GlobalVariable* global;
  llvm::GlobalVariable* successor_of;
};

/// A global's name taken apart: ".str.12" is ".str" and 12. The number is 0 when there is none.
struct NumberedName {
  llvm::StringRef base;
  unsigned number;
};
NumberedName take_apart(llvm::StringRef name);

/// Renumbers the globals and the module's counter as if those with the names `removed` had never been there.
void close_ranks(llvm::Module& module, llvm::ArrayRef<std::string> removed,
                 llvm::ArrayRef<Postponed> postponed);

} // namespace framewarn
#endif
