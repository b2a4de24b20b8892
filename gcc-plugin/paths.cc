#include "paths.h"

namespace framewarn::gcc {
namespace {

/// So many steps for each block are worth their time.
constexpr std::size_t most_steps = 8;

/// The variable that a switch at the block's end goes by.
tree decided_by(basic_block block) {
  gimple_stmt_iterator last = gsi_last_nondebug_bb(block);
  const auto* choice = gsi_end_p(last) ? nullptr : dyn_cast<const gswitch*>(gsi_stmt(last));
  tree index = choice ? gimple_switch_index(choice) : NULL_TREE;
  return index && VAR_P(index) && !TREE_ADDRESSABLE(index) && !DECL_HAS_VALUE_EXPR_P(index) ? index
                                                                                            : NULL_TREE;
}

} // namespace

Paths::Paths(function* fn) : fn(fn) {
  find_deciding();
  const std::size_t blocks = n_basic_blocks_for_fn(fn);
  if (follow(most_steps * blocks))
    return;
  steps.clear();
  numbers.clear();
  deciding.clear();
  follow(blocks);
}

void Paths::find_deciding() {
  basic_block block;
  FOR_EACH_BB_FN(block, fn)
  if (tree index = decided_by(block))
    deciding.insert(index);
}

/// Whether `most` steps were enough.
bool Paths::follow(std::size_t most) {
  step(ENTRY_BLOCK_PTR_FOR_FN(fn), {});
  for (Step at = 0; at < steps.size(); at++) {
    if (steps.size() > most)
      return false;
    basic_block from = steps[at].block;
    Known known = behind_statements(from, steps[at].known);
    edge only = known.what && decided_by(from) == known.what ? find_taken_edge(from, known.value) : nullptr;
    if (only)
      known = {};
    edge to;
    edge_iterator it;
    FOR_EACH_EDGE(to, it, from->succs) {
      if (only && to != only)
        continue;
      Step reached = step(to->dest, known);
      steps[at].next.push_back(reached);
      steps[reached].previous.push_back(at);
    }
  }
  return true;
}

Paths::Step Paths::step(basic_block block, Known at) {
  auto [number, fresh] = numbers.try_emplace({block, at.what, at.value}, steps.size());
  if (fresh)
    steps.push_back({block, at, {}, {}});
  return number->second;
}

Paths::Known Paths::behind_statements(basic_block block, Known at) const {
  for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
    tree variable = gimple_get_lhs(gsi_stmt(it));
    if (!variable || !VAR_P(variable) || !deciding.count(variable))
      continue;
    const gimple* statement = gsi_stmt(it);
    tree value = gimple_assign_single_p(statement) ? gimple_assign_rhs1(statement) : NULL_TREE;
    if (value && TREE_CODE(value) == INTEGER_CST)
      at = {variable, value};
    else if (variable == at.what)
      at = {};
  }
  return at;
}

} // namespace framewarn::gcc
