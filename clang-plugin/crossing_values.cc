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
  for (const llvm::Instruction& instruction : llvm::instructions(coroutine))
    if (is_made_anew(instruction) && leaves_its_part(instruction))
      add_operands(instruction);
}

bool CrossingValues::may_be(const llvm::Instruction& value) const {
  // The memory of a variable is needed as long as the variable is.
  return llvm::isa<llvm::AllocaInst>(value) || leaves_its_part(value) || operands.count(&value);
}

bool CrossingValues::leaves_its_part(const llvm::Instruction& value) const {
  const llvm::BasicBlock* block = value.getParent();
  return parted.count(block) || llvm::any_of(value.users(), [block](const llvm::User* user) {
           const auto* instruction = llvm::dyn_cast<llvm::Instruction>(user);
           return !instruction || instruction->getParent() != block || llvm::isa<llvm::PHINode>(instruction);
         });
}

/// And theirs, as far as they are worked out anew in turn.
void CrossingValues::add_operands(const llvm::Instruction& value) {
  llvm::SmallVector<const llvm::Instruction*, 8> left{&value};
  while (!left.empty())
    for (const llvm::Use& operand : left.pop_back_val()->operands())
      if (const auto* instruction = llvm::dyn_cast<llvm::Instruction>(operand.get()))
        if (operands.insert(instruction).second && is_made_anew(*instruction))
          left.push_back(instruction);
}

} // namespace framewarn
