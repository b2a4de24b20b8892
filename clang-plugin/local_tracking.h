// Keeps the tag on what becomes of an alloca when a pass replaces it.
//
// SROA replaces an alloca by one for each slice that it cannot promote and copies no metadata to it, but
// names it after its origin: `<name>.sroa.<n>` (SROA.cpp, rewritePartition). InstCombine may give it another
// type, and the name, under typed pointers (InstCombineCasts.cpp, PromoteCastOfAllocation). So while they run
// on a function with tagged allocas, these have names.
#ifndef FRAMEWARN_CLANG_LOCAL_TRACKING_H
#define FRAMEWARN_CLANG_LOCAL_TRACKING_H

#include "tags.h"
#include "value_names.h"

namespace framewarn {

class LocalTracking {
public:
  void before(llvm::Function& function);
  void after();

private:
  std::unique_ptr<ValueNames> names;
  llvm::Function* current = nullptr;
  struct Tagged {
    Tag tag;
    unsigned number;
  };
  llvm::StringMap<Tagged> tags; ///< by the alloca's name

  static std::optional<Tagged> tag_of(const llvm::Instruction& instruction);
};

} // namespace framewarn
#endif
