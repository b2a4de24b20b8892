// The ways that control can go through a function.
//
// CodeGen emits the end of a scope once for all ways out of it, and a number remembers where each goes on: a
// phi by which the end is left, at all levels (CGCleanup.cpp, PopCleanupBlock; the slot of the number is made
// a register at once, CodeGenFunction.cpp, FinishFunction). The optimiser may find that the condition of an
// `if` says the same, and ask for it twice. Taken for itself the graph of blocks has ways that nobody can go:
// in by an early `co_return`, out to what follows the scope. So a way leads over steps: a block together with
// what some such values are known to be there.
#ifndef FRAMEWARN_CLANG_PATHS_H
#define FRAMEWARN_CLANG_PATHS_H

#include "compat.h"

#include <map>
#include <optional>

namespace framewarn {

class Paths {
public:
  explicit Paths(const llvm::Function& function);

  using Step = unsigned;
  /// The first is the function's begin.
  llvm::ArrayRef<Step> steps_in(const llvm::BasicBlock& block) const;
  llvm::ArrayRef<Step> behind(Step step) const { return next[step]; }
  llvm::ArrayRef<Step> before(Step step) const { return previous[step]; }
  const llvm::BasicBlock& block(Step step) const { return *blocks[step]; }

private:
  using Fact = std::pair<const llvm::Value*, const llvm::ConstantInt*>;
  using Facts = std::vector<Fact>;

  llvm::DenseSet<const llvm::PHINode*> deciding;      ///< branches go by them
  llvm::DenseMap<const llvm::Value*, unsigned> asked; ///< conditions: by how many branches
  std::vector<const llvm::BasicBlock*> blocks;        ///< these by step
  std::vector<Facts> known;                           ///< when the step begins
  std::vector<llvm::SmallVector<Step, 2>> next, previous;
  std::map<std::pair<const llvm::BasicBlock*, Facts>, Step> numbers;
  llvm::DenseMap<const llvm::BasicBlock*, llvm::SmallVector<Step, 1>> by_block;

  void find_deciding(const llvm::Function& function);
  /// With at most so many facts at once. Whether the steps are few enough.
  bool follow(const llvm::Function& function, std::size_t most_facts);
  Step step(const llvm::BasicBlock& block, Facts facts);
  Facts behind_edge(const llvm::BasicBlock& from, const Facts& facts, const llvm::BasicBlock& to) const;
  std::optional<Fact> learnt(const llvm::Instruction& end, const llvm::BasicBlock& to) const;
};

} // namespace framewarn
#endif
