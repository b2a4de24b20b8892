// The ways that control can go through a coroutine.
//
// Where it does not optimise for speed, GCC writes what ends a scope once for all ways out of it, and a
// number remembers where each goes on: `finally_tmp` (lower_try_finally_switch, gcc/tree-eh.c). Taken for
// itself the graph of blocks has ways then that nobody can go: in by an early `co_return`, out to what
// follows the scope. So a way leads over steps: a block together with what some such numbers are known to be
// there.
#ifndef FRAMEWARN_GCC_PATHS_H
#define FRAMEWARN_GCC_PATHS_H

#include "compat.h"

namespace framewarn::gcc {

class Paths {
public:
  explicit Paths(function* fn);

  using Step = std::size_t;
  /// The first is the function's begin.
  std::size_t size() const { return steps.size(); }
  basic_block block(Step step) const { return steps[step].block; }
  const std::vector<Step>& behind(Step step) const { return steps[step].next; }
  const std::vector<Step>& before(Step step) const { return steps[step].previous; }

private:
  using Fact = std::pair<tree, tree>; ///< a variable and its value, an INTEGER_CST
  using Facts = std::vector<Fact>;    ///< the newest first

  struct At {
    basic_block block;
    Facts known;
    std::vector<Step> next, previous;
  };
  function* const fn;
  std::set<tree> deciding; ///< variables that the way at a block's end goes by
  std::vector<At> steps;
  std::map<std::pair<basic_block, Facts>, Step> numbers;

  void find_deciding();
  bool follow(std::size_t most_facts);
  Step step(basic_block block, Facts known);
  Facts behind_statements(basic_block block, Facts known) const;
};

} // namespace framewarn::gcc
#endif
