// An endless loop is a label and a jump back to it, both in the scope around the loop (gimplify_loop_expr,
// gcc/gimplify.c). Where the loop's body is a scope that its first statement belongs to, nothing else tells
// that the scope ends and begins anew; and a graph of blocks has neither the jump nor, once cleaned up, the
// label. So both are read before it is made.
#include "jumps.h"

namespace framewarn::gcc {
namespace {

/// A way over more labels and jumps than these does not end.
constexpr int longest_way = 64;

bool does_something(const gimple* statement) {
  return !is_gimple_debug(statement) && gimple_code(statement) != GIMPLE_LABEL &&
         gimple_code(statement) != GIMPLE_GOTO && gimple_code(statement) != GIMPLE_NOP;
}

gimple* first_of(basic_block block) {
  for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it))
    if (does_something(gsi_stmt(it)))
      return gsi_stmt(it);
  return nullptr;
}

gimple* last_of(basic_block block) {
  for (auto it = gsi_last_bb(block); !gsi_end_p(it); gsi_prev(&it))
    if (does_something(gsi_stmt(it)))
      return gsi_stmt(it);
  return nullptr;
}

/// The last statements before `block` is left, which may be in the blocks before it; null: not known.
void last_before(basic_block block, std::set<basic_block>& seen, std::vector<gimple*>& found) {
  if (!seen.insert(block).second)
    return;
  gimple* last = last_of(block);
  if (last || EDGE_COUNT(block->preds) == 0) {
    found.push_back(last);
    return;
  }
  edge before;
  edge_iterator it;
  FOR_EACH_EDGE(before, it, block->preds)
  last_before(before->src, seen, found);
}

} // namespace

void Jumps::read(function* fn) {
  between.clear();
  gimple_seq body = gimple_body(fn->decl);
  Labels labels;
  for (auto it = gsi_start(body); !gsi_end_p(it); gsi_next(&it))
    if (const auto* label = dyn_cast<glabel*>(gsi_stmt(it)))
      labels.emplace(gimple_label_label(label), it);
  for (auto it = gsi_start(body); !gsi_end_p(it); gsi_next(&it)) {
    gimple* statement = gsi_stmt(it);
    if (!does_something(statement))
      continue;
    auto jump = [&](const void* from, tree label) {
      if (auto known = labels.find(label); known != labels.end())
        follow(from, known->second, labels);
    };
    if (auto* choice = dyn_cast<gcond*>(statement)) {
      jump(statement, gimple_cond_true_label(choice));
      jump(statement, gimple_cond_false_label(choice));
    } else if (auto* choices = dyn_cast<gswitch*>(statement)) {
      for (unsigned i = 0; i < gimple_switch_num_labels(choices); i++)
        jump(gimple_switch_index(choices), CASE_LABEL(gimple_switch_label(choices, i)));
    } else {
      gimple_stmt_iterator next = it;
      gsi_next(&next);
      follow(statement, next, labels);
    }
  }
}

void Jumps::follow(const void* from, gimple_stmt_iterator at, const Labels& labels) {
  Way way;
  for (int steps = 0; steps < longest_way && !gsi_end_p(at); steps++) {
    gimple* statement = gsi_stmt(at);
    if (does_something(statement)) {
      between[{from, statement}].push_back(std::move(way));
      return;
    }
    if (tree scope = gimple_block(statement); scope && gimple_code(statement) == GIMPLE_LABEL)
      way.push_back(scope);
    if (gimple_code(statement) == GIMPLE_GOTO) {
      auto known = labels.find(gimple_goto_dest(statement));
      if (known == labels.end())
        return;
      at = known->second;
    } else {
      gsi_next(&at);
    }
  }
}

const Jumps::Ways* Jumps::find(const gimple* from, const gimple* to) const {
  auto known = between.find({from, to});
  if (known == between.end()) {
    // A switch over two ways is a condition by now (convert_single_case_switch, gcc/tree-cfgcleanup.c).
    if (const auto* choices = dyn_cast<const gswitch*>(from))
      known = between.find({gimple_switch_index(choices), to});
    else if (const auto* choice = dyn_cast<const gcond*>(from))
      known = between.find({gimple_cond_lhs(choice), to});
  }
  return known == between.end() ? nullptr : &known->second;
}

Jumps::Ways Jumps::ways_of(edge passed) const {
  gimple* to = first_of(passed->dest);
  if (!to || (passed->flags & EDGE_COMPLEX))
    return {};
  std::set<basic_block> seen;
  std::vector<gimple*> sources;
  last_before(passed->src, seen, sources);
  Ways ways;
  for (gimple* from : sources) {
    const Ways* known = from ? find(from, to) : nullptr;
    if (!known)
      return {};
    ways.insert(ways.end(), known->begin(), known->end());
  }
  return ways;
}

} // namespace framewarn::gcc
