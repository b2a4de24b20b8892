// Keeps Tag::variable on what becomes of an alloca when SROA takes it apart.
//
// SROA replaces an alloca by one for each slice that it cannot promote and copies no metadata to it, but names
// it after its origin: `<name>.sroa.<n>` (SROA.cpp, rewritePartition). So while it runs on a function with
// tagged allocas, these have names.
#ifndef FRAMEWARN_CLANG_LOCAL_TRACKING_H
#define FRAMEWARN_CLANG_LOCAL_TRACKING_H

#include "value_names.h"

namespace framewarn {

class LocalTracking {
public:
  void before_sroa(llvm::Function& function);
  void after_sroa();

private:
  std::unique_ptr<ValueNames> names;
  llvm::Function* current = nullptr;
  llvm::StringMap<unsigned> numbers; ///< of the tags, by name
};

} // namespace framewarn
#endif
