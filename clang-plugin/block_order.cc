// CodeGen writes what the source has first first: behind the block that it is in, or at the end, behind all
// that it has written (CodeGenFunction::EmitBlock). So the ways of a branch stand in the order of the source.
// As operands they do not: `!` swaps them (EmitBranchOnBoolExpr), and a switch has its default first.
//
// Only for the handlers of exceptions it makes room before the end of what may throw (EmitBlockAfterUses),
// and goes on there with what follows the `try`: in a coroutine, whose body is in one, with the final
// suspend. So a block comes when all are there that control comes from, and of several that could come the
// one that stands first; a handler behind what control comes from without an exception to where the handler
// leads.
//
// Where a goto leads into the middle of a loop, which of its edges leads back is a matter of taste: there the
// one is taken for it that leads back in CodeGen's order. scripts/random-reasons tries it.
#include "block_order.h"

#include <llvm/ADT/SCCIterator.h>
#include <llvm/IR/Dominators.h>

#include <queue>

namespace framewarn {
namespace {

class BlockOrder {
public:
  explicit BlockOrder(llvm::Function& function) : entry(function.getEntryBlock()) {
    for (llvm::BasicBlock& block : function)
      place[&block] = unsigned(place.size());
    find_regular();
    find_edges(Cycles());
    if (leads_into_loop(function))
      find_edges(cycles_of(function));
    find_ranks();
  }

  std::vector<llvm::BasicBlock*> order() {
    using Ready = std::pair<Rank, llvm::BasicBlock*>;
    std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
    std::vector<llvm::BasicBlock*> result;
    ready.emplace(rank[&entry], &entry);
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
  /// Twice the place, and one more for what comes right behind the block of that place; its own place.
  using Rank = std::pair<unsigned, unsigned>;

  llvm::BasicBlock& entry;
  llvm::DenseMap<const llvm::BasicBlock*, unsigned> place;
  llvm::DenseSet<const llvm::BasicBlock*> regular; ///< control gets there without an exception
  llvm::DenseSet<std::pair<const llvm::BasicBlock*, const llvm::BasicBlock*>> back_edges;
  llvm::DenseMap<const llvm::BasicBlock*, unsigned> waits_for; ///< so many edges, none of a loop's back
  llvm::DenseMap<const llvm::BasicBlock*, Rank> rank;

  /// Each block's cycle, by number.
  using Cycles = llvm::DenseMap<const llvm::BasicBlock*, unsigned>;

  static Cycles cycles_of(llvm::Function& function) {
    Cycles result;
    unsigned number = 0;
    for (auto cycle = llvm::scc_begin(&function); !cycle.isAtEnd(); ++cycle, ++number)
      for (const llvm::BasicBlock* block : *cycle)
        result[block] = number;
    return result;
  }

  /// Whether control enters a loop elsewhere than at its begin, to which the edges lead back.
  bool leads_into_loop(llvm::Function& function) const {
    if (back_edges.empty())
      return false;
    const llvm::DominatorTree dominators(function);
    return llvm::any_of(back_edges,
                        [&](const auto& edge) { return !dominators.dominates(edge.second, edge.first); });
  }

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

  /// Depth first, for the edges back; within `cycles` by the places, too.
  void find_edges(const Cycles& cycles) {
    back_edges.clear();
    waits_for.clear();
    auto leads_back = [&](const llvm::BasicBlock* from, const llvm::BasicBlock* to) {
      return !cycles.empty() && cycles.lookup(from) == cycles.lookup(to) && regular.count(from) &&
             regular.count(to) && place.lookup(to) <= place.lookup(from);
    };
    llvm::DenseSet<const llvm::BasicBlock*> seen{&entry}, on_path{&entry};
    std::vector<std::pair<llvm::BasicBlock*, unsigned>> path; // a block, and how many of its ways were taken
    path.emplace_back(&entry, 0);
    while (!path.empty()) {
      auto& [block, taken] = path.back();
      const llvm::Instruction* end = block->getTerminator();
      if (taken == end->getNumSuccessors()) {
        on_path.erase(block);
        path.pop_back();
        continue;
      }
      llvm::BasicBlock* next = end->getSuccessor(taken++);
      if (on_path.count(next) || leads_back(block, next)) {
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

  /// Where only an exception leads to, a block takes the rank of the first of all that control gets to from
  /// it.
  void find_ranks() {
    std::vector<std::pair<unsigned, const llvm::BasicBlock*>> entered; // from a handler, and how far in front
    for (const auto& [block, at] : place) {
      // What leads nowhere is last.
      rank[block] = {2 * (regular.count(block) ? at : unsigned(place.size())), at};
      if (regular.count(block))
        entered.emplace_back(behind_what_leads_to(*block), block);
    }
    std::sort(entered.begin(), entered.end());
    llvm::DenseSet<const llvm::BasicBlock*> known;
    for (const auto& [behind, block] : entered) {
      llvm::SmallVector<const llvm::BasicBlock*, 8> left{block};
      while (!left.empty())
        for (const llvm::BasicBlock* from : llvm::predecessors(left.pop_back_val()))
          if (!regular.count(from) && known.insert(from).second) {
            rank[from].first = 2 * behind + 1;
            left.push_back(from);
          }
    }
  }

  unsigned behind_what_leads_to(const llvm::BasicBlock& block) const {
    unsigned last = place.lookup(&block);
    for (const llvm::BasicBlock* from : llvm::predecessors(&block))
      if (regular.count(from))
        last = std::max(last, place.lookup(from));
    return last;
  }
};

} // namespace

std::vector<llvm::BasicBlock*> blocks_in_source_order(llvm::Function& function) {
  return BlockOrder(function).order();
}

} // namespace framewarn
