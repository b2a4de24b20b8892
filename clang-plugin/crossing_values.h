// Which values of a coroutine that is not split yet could be needed behind a suspension, and so get a place
// in its frame.
//
// CoroSplit asks that of whole blocks, which it parts where the coroutine is saved, suspended or ended
// (SuspendCrossingInfo.h, isDefinitionAcrossSuspend): what is used in its own part alone never crosses.
// Without optimisation that is nearly all.
#ifndef FRAMEWARN_CLANG_CROSSING_VALUES_H
#define FRAMEWARN_CLANG_CROSSING_VALUES_H

#include "compat.h"

namespace framewarn {

class CrossingValues {
public:
  explicit CrossingValues(const llvm::Function& coroutine);

  /// Says too much, never too little. Gone with the coroutine's next change.
  bool may_be(const llvm::Instruction& value) const;

private:
  llvm::SmallPtrSet<const llvm::BasicBlock*, 16> parted;
};

} // namespace framewarn
#endif
