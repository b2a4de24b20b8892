// CodeGen writes what the source has first first: behind the block that it is in, or at the end, behind all
// that it has written (CodeGenFunction::EmitBlock). So the ways of a branch stand in the order of the source.
// As operands they do not: `!` swaps them (EmitBranchOnBoolExpr), and a switch has its default first.
//
// Only for the handlers of exceptions it makes room before the end of what may throw (EmitBlockAfterUses),
// and goes on there with what follows the `try`: in a coroutine, whose body is in one, with the final
// suspend. So a block comes when all are there that control comes from, and of several that could come the
// one that stands first; a handler behind what control comes from without an exception to where the handler
// leads.
#include "block_order.h"

#include <queue>

namespace framewarn {
namespace {

class BlockOrder {
public:
  explicit BlockOrder(llvm::Function& function) : entry(function.getEntryBlock()) {
    for (llvm::BasicBlock& block : function)
      place[&block] = unsigned(place.size());
    find_regular();
    walk();
  }

  std::vector<llvm::BasicBlock*> order() {
    using Ready = std::pair<unsigned, llvm::BasicBlock*>;
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
    std::vector<llvm::BasicBlock*> result;
    ready.emplace(0, &entry);
    while (!ready.empty()) {
      llvm::BasicBlock* block = ready.top().second;
      ready.pop();
      result.push_back(block);
      for (llvm::BasicBlock* next : llvm::successors(block))
        if (!back_edges.count({block, next}) && --waits_for[next] == 0)
          ready.emplace(rank[next], next);
    }
    return result;
  }

private:
  llvm::BasicBlock& entry;
  llvm::DenseMap<const llvm::BasicBlock*, unsigned> place;
  llvm::DenseSet<const llvm::BasicBlock*> regular; ///< control gets there without an exception
  llvm::DenseSet<std::pair<const llvm::BasicBlock*, const llvm::BasicBlock*>> back_edges;
  llvm::DenseMap<const llvm::BasicBlock*, unsigned> waits_for; ///< so many edges, none of a loop's back
  llvm::DenseMap<const llvm::BasicBlock*, unsigned> rank; ///< twice the place, or one more: right behind it

  void find_regular() {
    llvm::SmallVector<llvm::BasicBlock*, 32> left{&entry};
    regular.insert(&entry);
    while (!left.empty()) {
      llvm::BasicBlock* block = left.pop_back_val();
      const auto* invoke = llvm::dyn_cast<llvm::InvokeInst>(block->getTerminator());
      for (llvm::BasicBlock* next : llvm::successors(block))
        if ((!invoke || next != invoke->getUnwindDest()) && regular.insert(next).second)
          left.push_back(next);
    }
  }

  /// Depth first, for the edges back, and for the ranks, which are those of the successors where only an
  /// exception leads to.
  void walk() {
    llvm::DenseSet<const llvm::BasicBlock*> seen{&entry}, on_path{&entry};
    std::vector<std::pair<llvm::BasicBlock*, unsigned>> path; // a block, and how many of its ways were taken
    path.emplace_back(&entry, 0);
    while (!path.empty()) {
      auto& [block, taken] = path.back();
      const llvm::Instruction* end = block->getTerminator();
      if (taken == end->getNumSuccessors()) {
        rank[block] = rank_of(*block);
        on_path.erase(block);
        path.pop_back();
        continue;
      }
      llvm::BasicBlock* next = end->getSuccessor(taken++);
      if (on_path.count(next)) {
        back_edges.insert({block, next});
        continue;
      }
      ++waits_for[next];
      if (seen.insert(next).second) {
        on_path.insert(next);
        path.emplace_back(next, 0);
      }
    }
  }

  unsigned rank_of(const llvm::BasicBlock& block) const {
    if (regular.count(&block))
      return 2 * place.lookup(&block);
    unsigned lowest = 2 * unsigned(place.size()); // it leads nowhere: last
    for (const llvm::BasicBlock* next : llvm::successors(&block))
      if (regular.count(next))
        lowest = std::min(lowest, behind_what_leads_to(*next));
      else if (auto known = rank.find(next); known != rank.end())
        lowest = std::min(lowest, known->second);
    return lowest;
  }

  unsigned behind_what_leads_to(const llvm::BasicBlock& block) const {
    unsigned last = place.lookup(&block);
    for (const llvm::BasicBlock* from : llvm::predecessors(&block))
      if (regular.count(from))
        last = std::max(last, place.lookup(from));
    return 2 * last + 1;
  }
};

} // namespace

std::vector<llvm::BasicBlock*> blocks_in_source_order(llvm::Function& function) {
  return BlockOrder(function).order();
}

} // namespace framewarn
