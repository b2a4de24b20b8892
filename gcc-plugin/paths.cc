#include "paths.h"

namespace framewarn::gcc {
namespace {

/// So many steps for each block are worth their time.
constexpr std::size_t most_steps = 8;

gimple* end_of(basic_block block) {
  gimple_stmt_iterator last = gsi_last_nondebug_bb(block);
  return gsi_end_p(last) ? nullptr : gsi_stmt(last);
}

/// The comparison of a variable with a constant: what GCC writes for a switch over two ways
/// (convert_single_case_switch, gcc/tree-cfgcleanup.c).
const gcond* comparison(gimple* end) {
  const auto* choice = end ? dyn_cast<const gcond*>(end) : nullptr;
  return choice && (gimple_cond_code(choice) == EQ_EXPR || gimple_cond_code(choice) == NE_EXPR) &&
                 TREE_CODE(gimple_cond_rhs(choice)) == INTEGER_CST
             ? choice
             : nullptr;
}

/// The variable that the way at the block's end goes by.
tree decided_by(basic_block block) {
  gimple* end = end_of(block);
  tree variable = NULL_TREE;
  if (const auto* choice = end ? dyn_cast<const gswitch*>(end) : nullptr)
    variable = gimple_switch_index(choice);
  else if (const gcond* compared = comparison(end))
    variable = gimple_cond_lhs(compared);
  return variable && VAR_P(variable) && !TREE_ADDRESSABLE(variable) && !DECL_HAS_VALUE_EXPR_P(variable)
             ? variable
             : NULL_TREE;
}

/// The way at the block's end where the variable that it goes by is `value`.
edge way_of(basic_block block, tree value) {
  const gcond* compared = comparison(end_of(block));
  if (!compared)
    return find_taken_edge(block, value);
  bool equal = tree_int_cst_equal(value, gimple_cond_rhs(compared));
  bool holds = equal == (gimple_cond_code(compared) == EQ_EXPR);
  return find_taken_edge(block, holds ? boolean_true_node : boolean_false_node);
}

} // namespace

Paths::Paths(function* fn) : fn(fn) {
  find_deciding();
  for (std::size_t most_facts : {4, 1, 0})
    if (follow(most_facts))
      return;
}

void Paths::find_deciding() {
  basic_block block;
  FOR_EACH_BB_FN(block, fn)
  if (tree index = decided_by(block))
    deciding.insert(index);
}

/// With at most so many facts at once. Whether the steps are few enough.
bool Paths::follow(std::size_t most_facts) {
  steps.clear();
  numbers.clear();
  step(ENTRY_BLOCK_PTR_FOR_FN(fn), {});
  for (Step at = 0; at < steps.size(); at++) {
    if (steps.size() > most_steps * n_basic_blocks_for_fn(fn))
      return false;
    basic_block from = steps[at].block;
    Facts known = behind_statements(from, steps[at].known);
    edge only = nullptr;
    auto decides = [&, variable = decided_by(from)](const Fact& fact) { return fact.first == variable; };
    if (auto fact = std::find_if(known.begin(), known.end(), decides); fact != known.end()) {
      only = way_of(from, fact->second);
      // Nobody asks for it again.
      if (only)
        known.erase(fact);
    }
    known.resize(std::min(known.size(), most_facts));
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

Paths::Step Paths::step(basic_block block, Facts known) {
  auto [number, fresh] = numbers.try_emplace({block, known}, steps.size());
  if (fresh)
    steps.push_back({block, std::move(known), {}, {}});
  return number->second;
}

Paths::Facts Paths::behind_statements(basic_block block, Facts known) const {
  for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
    const gimple* statement = gsi_stmt(it);
    tree variable = gimple_get_lhs(statement);
    if (!variable || !deciding.count(variable))
      continue;
    known.erase(
        std::remove_if(known.begin(), known.end(), [&](const Fact& fact) { return fact.first == variable; }),
        known.end());
    tree value = gimple_assign_single_p(statement) ? gimple_assign_rhs1(statement) : NULL_TREE;
    if (value && TREE_CODE(value) == INTEGER_CST)
      known.insert(known.begin(), {variable, value});
  }
  return known;
}

} // namespace framewarn::gcc
