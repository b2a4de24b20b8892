// Looks through the gimplifier's temporaries: a field is mostly accessed by an address taken before.
#include "frame_accesses.h"
#include "operands.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

class Walk {
public:
  Walk(const Actor& actor, const std::vector<FieldQuestion>& questions) : actor(actor), questions(questions) {
    for (std::size_t i = 0; i < questions.size(); i++)
      fields.emplace(questions[i].field, i);
    found.first_uses.resize(questions.size());
    found.yields_before.resize(questions.size(), Accesses::none);
  }

  Accesses result(const Jumps& jumps) {
    found.events.resize(last_basic_block_for_fn(actor.fn));
    basic_block block;
    // Addresses are taken before they are used, but not always in the order of the blocks.
    FOR_EACH_BB_FN(block, actor.fn) {
      for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
        statement = gsi_stmt(it);
        takes_address_for_later();
      }
    }
    FOR_EACH_BB_FN(block, actor.fn) {
      out = &found.events[block->index];
      tree scope = NULL_TREE;
      for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
        statement = gsi_stmt(it);
        if (is_gimple_debug(statement))
          continue;
        if (const auto* label = dyn_cast<glabel*>(statement)) {
          pass_label(gimple_label_label(label));
          continue;
        }
        if (tree its = gimple_block(statement); its && its != scope) {
          scope = its;
          out->push_back({EventKind::enter_block, mask(scope)});
        }
        compile_statement(block);
      }
      edge to;
      edge_iterator it;
      FOR_EACH_EDGE(to, it, block->succs)
      if (Jumps::Ways ways = jumps.ways_of(to); !ways.empty())
        found.between.emplace(std::make_pair(block->index, to->dest->index), living_on(ways));
    }
    return std::move(found);
  }

private:
  const Actor& actor;
  const std::vector<FieldQuestion>& questions;
  std::unordered_map<tree, std::size_t> fields;
  /// SSA names that hold the address of (a part of) a field: the gimplifier's temporaries.
  std::unordered_map<tree, std::size_t> addresses;
  std::unordered_map<tree, std::size_t> mask_of_block;
  Accesses found;

  // While a statement's operands are walked.
  std::vector<Event>* out = nullptr;
  gimple* statement = nullptr;
  tree stored = NULL_TREE;
  bool constructed = false;

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

  /// The field that an address points to, or into; -1: none.
  int field_at(tree address) const {
    if (TREE_CODE(address) == ADDR_EXPR)
      return field_of(TREE_OPERAND(address, 0));
    auto it = addresses.find(address);
    return it == addresses.end() ? -1 : static_cast<int>(it->second);
  }

  void note(EventKind kind, std::size_t field) {
    out->push_back({kind, field});
    if (found.yields_before[field] == Accesses::none)
      found.yields_before[field] = found.yields.size();
    Place& first = found.first_uses[field];
    if (first.known() || !gimple_has_location(statement))
      return;
    if (location_t here = gimple_location(statement); !actor.defaults.hide(here))
      first = place_of_operand(here);
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

  /// Whether the statement is a call of the constructor of the object that the field is.
  bool constructs(std::size_t field) const {
    tree callee = is_gimple_call(statement) ? gimple_call_fndecl(statement) : NULL_TREE;
    tree type = TREE_TYPE(questions[field].field);
    return callee && DECL_LANG_SPECIFIC(callee) && DECL_CONSTRUCTOR_P(callee) && CLASS_TYPE_P(type) &&
           TYPE_MAIN_VARIANT(DECL_CONTEXT(callee)) == TYPE_MAIN_VARIANT(type) && !constructed &&
           field_at(gimple_call_arg(statement, 0)) == static_cast<int>(field);
  }

  void use_address(std::size_t field) {
    // The object comes first, if it is in the frame; a copy's source of the same type behind it.
    if (constructs(field)) {
      constructed = true;
      note(EventKind::construct, field);
      return;
    }
    note(EventKind::use, field);
    if (!keeps_no_address())
      note(EventKind::escape, field);
  }

  static tree visit(tree* operand, int* walk_subtrees, void* data) {
    auto info = static_cast<walk_stmt_info*>(data);
    static_cast<Walk*>(info->info)->visit_operand(*operand, walk_subtrees);
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
    auto [it, added] = mask_of_block.try_emplace(block, found.masks.size());
    if (!added)
      return it->second;
    std::set<tree> enclosing;
    for (tree b = block; b && TREE_CODE(b) == BLOCK; b = BLOCK_SUPERCONTEXT(b))
      enclosing.insert(b);
    Bits in_scope(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      if (!questions[i].scope || enclosing.count(questions[i].scope))
        in_scope.set(i);
    found.masks.push_back(std::move(in_scope));
    return found.masks.size() - 1;
  }

  /// The fields whose variables are in scope all along one of the ways.
  Bits living_on(const Jumps::Ways& ways) {
    Bits result(questions.size());
    for (const Jumps::Way& way : ways) {
      Bits all_along(questions.size(), true);
      for (tree scope : way)
        all_along.keep(found.masks[mask(scope)]);
      result.add(all_along);
    }
    return result;
  }

  void pass_label(tree label) {
    if (DECL_ARTIFICIAL(label) || !DECL_NAME(label))
      return;
    Bits declared(questions.size());
    for (std::size_t i = 0; i < questions.size(); i++)
      if (!questions[i].is_declared() ||
          reading_order(questions[i].declared, DECL_SOURCE_LOCATION(label)) != ReadingOrder::behind)
        declared.set(i);
    out->push_back({EventKind::label, found.masks.size()});
    found.masks.push_back(std::move(declared));
  }

  /// Of `co_await co_await a` GCC places the operand of the first co_await at the second, which awaits it
  /// first and is known already. So it is with co_yield.
  void tell_apart(SuspensionPoint& point) {
    Place& at = point.suspension.at;
    auto is_taken = [&](const SuspensionPoint& other) {
      return &other != &point && other.suspension.at.line == at.line &&
             other.suspension.at.column == at.column && other.suspension.at.file == at.file;
    };
    while (std::any_of(found.yields.begin(), found.yields.end(), is_taken)) {
      const Place before = place_of_keyword_before(at, point.suspension.what);
      if (!before.known())
        return;
      at = before;
    }
  }

  void compile_statement(basic_block block) {
    if (gimple_call_internal_p(statement, IFN_CO_YIELD)) {
      out->push_back({EventKind::yield, found.yields.size()});
      found.yields.push_back(suspension_point(actor, block, statement));
      tell_apart(found.yields.back());
      tree scope = gimple_block(statement);
      found.scopes.push_back(scope ? mask(scope) : Accesses::none);
      return;
    }
    if (takes_address_for_later())
      return;
    tree lhs = gimple_get_lhs(statement);
    stored = NULL_TREE;
    constructed = false;
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
      note(stmt_can_throw_internal(actor.fn, statement) ? EventKind::store_unless_thrown : EventKind::store,
           field);
  }
};

} // namespace

Accesses accesses_of(const Actor& actor, const Jumps& jumps, const std::vector<FieldQuestion>& questions) {
  return Walk(actor, questions).result(jumps);
}

} // namespace framewarn::gcc
