// Runs between the passes "cfg" and "coro-early-expand-ifns", where each suspension of the actor is still a
// call of .CO_YIELD (index, is final, &resume label, &destroy label, frame) whose result a switch tells
// apart: resumed, destroyed, or back to the caller. So control flow passes through a suspension as the user
// sees it, and plain dataflow over the accesses to the frame's fields tells what is kept across it:
//
//   needed         accessed on a path before and on a path after, the variable's scope not being left
//   between; may be needed  its address was taken before, so that something else may use it after; kept
//   anyway    neither, for any suspension.
//
// A store to the whole variable is no use of its old value.
#include "suspensions.h"
#include "bits.h"
#include "suspension_points.h"
#include "names.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

enum class EventKind { enter_block, use, escape, store, yield };

struct Event {
  EventKind kind;
  std::size_t index; ///< of the field; of the block's mask; of the suspension
};

struct Yield : SuspensionPoint {
  Bits before, escaped, after;
};

class Analysis {
public:
  Analysis(function* actor, const Place& ramp_at, const std::vector<FieldQuestion>& questions)
      : actor(actor), ramp_at(ramp_at), questions(questions), first_use(questions.size(), UNKNOWN_LOCATION) {
    for (std::size_t i = 0; i < questions.size(); i++)
      fields.emplace(questions[i].field, i);
  }

  std::vector<FieldAnswer> answers() {
    compile();
    flow_forward();
    flow_backward();
    std::vector<FieldAnswer> result(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      result[i] = answer(i);
    return result;
  }

private:
  function* const actor;
  const Place& ramp_at;
  const std::vector<FieldQuestion>& questions;
  std::unordered_map<tree, std::size_t> fields;
  std::vector<location_t> first_use;
  /// SSA names that hold the address of (a part of) a field: the gimplifier's temporaries.
  std::unordered_map<tree, std::size_t> addresses;
  std::unordered_map<tree, std::size_t> mask_of_block;
  std::vector<Bits> masks;
  std::vector<Yield> yields;
  std::vector<std::vector<Event>> events; ///< by basic block

  // While a statement's operands are walked.
  std::vector<Event>* out = nullptr;
  gimple* statement = nullptr;
  tree stored = NULL_TREE;

  /// The field of the frame that an access goes to, whole or in part; -1: none.
  int field_of(tree reference) const {
    while (handled_component_p(reference)) {
      if (TREE_CODE(reference) == COMPONENT_REF) {
        auto it = fields.find(TREE_OPERAND(reference, 1));
        if (it != fields.end())
          return static_cast<int>(it->second);
      }
      reference = TREE_OPERAND(reference, 0);
    }
    return -1;
  }

  void note(EventKind kind, std::size_t field) {
    out->push_back({kind, field});
    // Much of what the front end adds for coroutines is at the end of the function.
    if (first_use[field] == UNKNOWN_LOCATION && gimple_has_location(statement) &&
        LOCATION_LOCUS(gimple_location(statement)) != LOCATION_LOCUS(actor->function_end_locus))
      first_use[field] = gimple_location(statement);
  }

  /// memset and the like use the memory while they run and keep no address of it.
  bool keeps_no_address() const {
    if (!gimple_call_builtin_p(statement, BUILT_IN_NORMAL))
      return false;
    switch (DECL_FUNCTION_CODE(gimple_call_fndecl(statement))) {
    case BUILT_IN_MEMCPY:
    case BUILT_IN_MEMMOVE:
    case BUILT_IN_MEMSET:
    case BUILT_IN_STRCPY:
    case BUILT_IN_STRNCPY:
      return !gimple_call_lhs(statement); // they return it
    case BUILT_IN_MEMCMP:
    case BUILT_IN_STRCMP:
    case BUILT_IN_STRNCMP:
    case BUILT_IN_STRLEN:
      return true;
    default:
      return false;
    }
  }

  void use_address(std::size_t field) {
    note(EventKind::use, field);
    if (!keeps_no_address())
      note(EventKind::escape, field);
  }

  static tree visit(tree* operand, int* walk_subtrees, void* data) {
    auto info = static_cast<walk_stmt_info*>(data);
    static_cast<Analysis*>(info->info)->visit_operand(*operand, walk_subtrees);
    return NULL_TREE;
  }

  void visit_operand(tree operand, int* walk_subtrees) {
    if (TYPE_P(operand)) {
      *walk_subtrees = 0;
    } else if (operand == stored) {
      *walk_subtrees = 0;
    } else if (TREE_CODE(operand) == ADDR_EXPR) {
      int field = field_of(TREE_OPERAND(operand, 0));
      if (field >= 0) {
        use_address(field);
        *walk_subtrees = 0;
      }
    } else if (handled_component_p(operand)) {
      int field = field_of(operand);
      if (field >= 0)
        note(EventKind::use, field);
    } else if (TREE_CODE(operand) == MEM_REF || TREE_CODE(operand) == INDIRECT_REF) {
      auto it = addresses.find(TREE_OPERAND(operand, 0));
      if (it != addresses.end()) {
        note(EventKind::use, it->second);
        *walk_subtrees = 0;
      }
    } else if (TREE_CODE(operand) == SSA_NAME) {
      auto it = addresses.find(operand);
      if (it != addresses.end())
        use_address(it->second);
    }
  }

  /// Whether the statement only puts a field's address into a temporary of the gimplifier.
  bool takes_address_for_later() {
    if (!is_gimple_assign(statement) || TREE_CODE(gimple_assign_lhs(statement)) != SSA_NAME)
      return false;
    tree value = gimple_assign_rhs1(statement);
    int field = -1;
    if (TREE_CODE(value) == ADDR_EXPR)
      field = field_of(TREE_OPERAND(value, 0));
    else if (TREE_CODE(value) == SSA_NAME &&
             (gimple_assign_cast_p(statement) || gimple_assign_rhs_code(statement) == POINTER_PLUS_EXPR)) {
      auto it = addresses.find(value);
      if (it != addresses.end() && POINTER_TYPE_P(TREE_TYPE(gimple_assign_lhs(statement))))
        field = static_cast<int>(it->second);
    }
    if (field < 0)
      return false;
    addresses[gimple_assign_lhs(statement)] = field;
    return true;
  }

  /// The fields whose variables are in scope in a block of the source.
  std::size_t mask(tree block) {
    auto [it, added] = mask_of_block.try_emplace(block, masks.size());
    if (!added)
      return it->second;
    std::set<tree> enclosing;
    for (tree b = block; b && TREE_CODE(b) == BLOCK; b = BLOCK_SUPERCONTEXT(b))
      enclosing.insert(b);
    Bits in_scope(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      if (!questions[i].scope || enclosing.count(questions[i].scope))
        in_scope.set(i);
    masks.push_back(std::move(in_scope));
    return masks.size() - 1;
  }

  void compile() {
    events.resize(last_basic_block_for_fn(actor));
    basic_block block;
    // Addresses are taken before they are used, but not always in the order of the blocks.
    FOR_EACH_BB_FN(block, actor) {
      for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
        statement = gsi_stmt(it);
        takes_address_for_later();
      }
    }
    FOR_EACH_BB_FN(block, actor) {
      out = &events[block->index];
      tree scope = NULL_TREE;
      for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
        statement = gsi_stmt(it);
        if (is_gimple_debug(statement) || gimple_code(statement) == GIMPLE_LABEL)
          continue;
        if (tree its = gimple_block(statement); its && its != scope) {
          scope = its;
          out->push_back({EventKind::enter_block, mask(scope)});
        }
        compile_statement(block);
      }
    }
  }

  void compile_statement(basic_block block) {
    if (gimple_call_internal_p(statement, IFN_CO_YIELD)) {
      out->push_back({EventKind::yield, yields.size()});
      Bits none(questions.size());
      yields.push_back({suspension_point(actor, block, statement, ramp_at), none, none, none});
      return;
    }
    if (takes_address_for_later())
      return;
    tree lhs = gimple_get_lhs(statement);
    stored = NULL_TREE;
    std::size_t field = 0;
    if (lhs && TREE_CODE(lhs) == COMPONENT_REF) {
      auto it = fields.find(TREE_OPERAND(lhs, 1));
      if (it != fields.end()) {
        stored = lhs;
        field = it->second;
      }
    }
    walk_stmt_info info;
    std::memset(static_cast<void*>(&info), 0, sizeof info);
    info.info = this;
    walk_gimple_op(statement, visit, &info);
    if (stored)
      note(EventKind::store, field);
  }

  void forward(const std::vector<Event>& list, Bits& used, Bits& escaped, bool last) {
    for (const Event& event : list) {
      switch (event.kind) {
      case EventKind::enter_block:
        used.keep(masks[event.index]);
        escaped.keep(masks[event.index]);
        break;
      case EventKind::use:
      case EventKind::store:
        used.set(event.index);
        break;
      case EventKind::escape:
        escaped.set(event.index);
        break;
      case EventKind::yield:
        if (last) {
          yields[event.index].before = used;
          yields[event.index].escaped = escaped;
        }
        break;
      }
    }
  }

  void backward(const std::vector<Event>& list, Bits& used, bool last) {
    auto leave = [&](std::vector<Event>::const_reverse_iterator from) {
      // What a later entry into a scope does is nothing to a suspension outside of it.
      from = std::find_if(from, list.rend(), [](const Event& e) { return e.kind == EventKind::enter_block; });
      if (from != list.rend())
        used.keep(masks[from->index]);
    };
    leave(list.rbegin());
    for (auto event = list.rbegin(); event != list.rend(); ++event) {
      switch (event->kind) {
      case EventKind::enter_block:
        leave(std::next(event));
        break;
      case EventKind::use:
      case EventKind::escape:
        used.set(event->index);
        break;
      case EventKind::store:
        used.reset(event->index);
        break;
      case EventKind::yield:
        if (last)
          yields[event->index].after = used;
        break;
      }
    }
  }

  void flow_forward() {
    std::size_t blocks = events.size();
    std::vector<Bits> used(blocks, Bits(questions.size())), escaped(blocks, Bits(questions.size()));
    Bits start(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      if (questions[i].from_start)
        start.set(i);
    used[ENTRY_BLOCK] = start;
    for (bool last = false, changed = true; changed || !last;) {
      last = !changed;
      changed = false;
      basic_block block;
      FOR_EACH_BB_FN(block, actor) {
        Bits in_used(questions.size()), in_escaped(questions.size());
        edge from;
        edge_iterator it;
        FOR_EACH_EDGE(from, it, block->preds) {
          in_used.add(used[from->src->index]);
          in_escaped.add(escaped[from->src->index]);
        }
        forward(events[block->index], in_used, in_escaped, last);
        changed |= used[block->index].add(in_used);
        changed |= escaped[block->index].add(in_escaped);
      }
    }
  }

  void flow_backward() {
    std::vector<Bits> used(events.size(), Bits(questions.size()));
    for (bool last = false, changed = true; changed || !last;) {
      last = !changed;
      changed = false;
      basic_block block;
      FOR_EACH_BB_REVERSE_FN(block, actor) {
        Bits in(questions.size());
        edge to;
        edge_iterator it;
        FOR_EACH_EDGE(to, it, block->succs)
        in.add(used[to->dest->index]);
        backward(events[block->index], in, last);
        changed |= used[block->index].add(in);
      }
    }
  }

  /// A variable that nothing has to construct is first accessed by its destructor: it exists from its
  /// declaration on all the same.
  static bool waits_for_destructor(const FieldQuestion& question, const Yield& yield) {
    tree type = strip_array_types(TREE_TYPE(question.field));
    if (!question.scope || !CLASS_TYPE_P(type) || TYPE_HAS_TRIVIAL_DESTRUCTOR(type))
      return false;
    const Place &declared = question.declared, &suspended = yield.suspension.at;
    return !yield.initial && !yield.final && declared.file == suspended.file &&
           std::tie(declared.line, declared.column) < std::tie(suspended.line, suspended.column);
  }

  FieldAnswer answer(std::size_t field) const {
    FieldAnswer result;
    result.first_use = first_use[field];
    std::vector<const Yield*> needed, escaping;
    for (const Yield& yield : yields) {
      bool alive = yield.before.test(field) || waits_for_destructor(questions[field], yield);
      if (alive && yield.after.test(field))
        needed.push_back(&yield);
      else if (yield.escaped.test(field))
        escaping.push_back(&yield);
    }
    result.because = !needed.empty()     ? Because::needed
                     : !escaping.empty() ? Because::may_be_needed
                                         : Because::kept_anyway;
    list(needed.empty() ? escaping : needed, result.across);
    return result;
  }

  /// In the order of the source.
  static void list(std::vector<const Yield*>& yields, std::vector<Suspension>& across) {
    std::stable_sort(yields.begin(), yields.end(), [](const Yield* a, const Yield* b) {
      const Place &x = a->suspension.at, &y = b->suspension.at;
      return a->final != b->final                   ? b->final
             : a->initial != b->initial             ? a->initial
             : x.line != y.line && x.file == y.file ? x.line < y.line
                                                    : x.file == y.file && x.column < y.column;
    });
    for (const Yield* yield : yields)
      across.push_back(yield->suspension);
  }
};

} // namespace

std::vector<FieldAnswer> ask_suspensions(function* actor, const Place& ramp_at,
                                         const std::vector<FieldQuestion>& questions) {
  return Analysis(actor, ramp_at, questions).answers();
}

} // namespace framewarn::gcc
