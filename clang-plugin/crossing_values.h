// Which values of a coroutine that is not split yet could be needed behind a suspension, and so get a place
// in its frame.
//
// CoroSplit asks that of whole blocks, which it parts where the coroutine is saved, suspended or ended
// (SuspendCrossingInfo.h, isDefinitionAcrossSuspend): what is used in its own part alone never crosses, which
// without optimisation is nearly all. Only what is worked out anew behind a suspension has its operands kept
// instead (CoroFrame.cpp, rewriteMaterializableInstructions).
#ifndef FRAMEWARN_CLANG_CROSSING_VALUES_H
#define FRAMEWARN_CLANG_CROSSING_VALUES_H

#include "compat.h"

namespace framewarn {

/// What CoroSplit makes anew behind a suspension instead of keeping it, for as long as it has what it is made
/// of (MaterializationUtils.cpp, coro::defaultMaterializable).
inline bool is_made_anew(const llvm::Instruction& instruction) {
  return llvm::isa<llvm::CastInst, llvm::GetElementPtrInst, llvm::BinaryOperator, llvm::CmpInst,
                   llvm::SelectInst>(instruction);
}

class CrossingValues {
public:
  explicit CrossingValues(const llvm::Function& coroutine);

  /// Says too much, never too little. Gone with the coroutine's next change.
  bool may_be(const llvm::Instruction& value) const;

private:
  llvm::SmallPtrSet<const llvm::BasicBlock*, 16> parted;
  llvm::DenseSet<const llvm::Instruction*> operands; ///< of what may be worked out anew

  bool leaves_its_part(const llvm::Instruction& value) const;
  void add_operands(const llvm::Instruction& value);
};

} // namespace framewarn
#endif
