#include "crossing_values.h"

namespace framewarn {

CrossingValues::CrossingValues(const llvm::Function& coroutine) {
  for (const llvm::Instruction& instruction : llvm::instructions(coroutine))
    if (const auto* intrinsic = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction))
      switch (intrinsic->getIntrinsicID()) {
      case llvm::Intrinsic::coro_save:
      case llvm::Intrinsic::coro_suspend:
      case llvm::Intrinsic::coro_end:
        parted.insert(instruction.getParent());
        break;
      default:
        break;
      }
}

bool CrossingValues::may_be(const llvm::Instruction& value) const {
  const llvm::BasicBlock* block = value.getParent();
  // The memory of a variable is needed as long as the variable is.
  if (llvm::isa<llvm::AllocaInst>(value) || parted.count(block))
    return true;
  return llvm::any_of(value.users(), [block](const llvm::User* user) {
    const auto* instruction = llvm::dyn_cast<llvm::Instruction>(user);
    return !instruction || instruction->getParent() != block || llvm::isa<llvm::PHINode>(instruction);
  });
}

} // namespace framewarn
