// Across which suspensions a variable of a coroutine is needed, from the IR just before CoroSplit.
#ifndef FRAMEWARN_CLANG_LIVENESS_H
#define FRAMEWARN_CLANG_LIVENESS_H

#include "paths.h"

namespace framewarn {

struct Liveness {
  /// Indices of the suspensions (Tag::suspension) with an access through the variable's own address before
  /// and behind, its lifetime not ending in between.
  std::vector<unsigned> across;
  /// One of these suspensions lacks its tag: they are all left out.
  bool across_unknown = false;
  /// The address is known elsewhere: it may be used behind any suspension in its scope.
  bool escapes = false;
  /// Not the memory of a variable, but a value: in the frame only for what is needed across a suspension.
  bool in_register = false;
};

/// The suspensions of a coroutine that was not split yet, found once for all its values. Gone with its next
/// change.
class SuspensionPoints {
public:
  explicit SuspensionPoints(const llvm::Function& coroutine);

  /// For an alloca, or a value that the compiler keeps in a register.
  Liveness liveness_of(llvm::Instruction& value) const;
  Liveness liveness_of(llvm::Argument& argument) const;

private:
  friend class Examination;
  Paths paths;
  llvm::MapVector<const llvm::BasicBlock*, std::vector<const llvm::Instruction*>> by_block; ///< in order
};

/// Whether the variable's lifetime, as its markers tell, can go on behind a suspension. CoroSplit keeps it
/// then, used or not (SpillUtils.cpp, AllocaUseVisitor::computeShouldLiveOnFrame).
bool lives_across_suspension(const llvm::AllocaInst& variable);

} // namespace framewarn
#endif
