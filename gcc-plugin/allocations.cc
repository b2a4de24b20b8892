// Members are looked up in TYPE_FIELDS, for the front end's own lookup wants a place to look from; of an
// operator new all that counts here is that it is there: the front end then calls it, or reports an error.
#include "allocations.h"
#include "names.h"
#include "operands.h"
#include "replaceable_new.h"

namespace framewarn::gcc {
namespace {

/// The first member of the class, or else of its bases, that `wanted` accepts.
template <typename Wanted> tree find_member(tree type, Wanted wanted) {
  if (!type || !RECORD_OR_UNION_TYPE_P(type) || !COMPLETE_TYPE_P(type))
    return NULL_TREE;
  for (tree member = TYPE_FIELDS(type); member; member = DECL_CHAIN(member))
    if (wanted(member))
      return member;
  tree binfo = TYPE_BINFO(type), base;
  for (int i = 0; binfo && BINFO_BASE_ITERATE(binfo, i, base); i++)
    if (tree found = find_member(BINFO_TYPE(base), wanted))
      return found;
  return NULL_TREE;
}

} // namespace

bool is_own(tree operator_new) {
  return operator_new && DECL_CONTEXT(operator_new) && TYPE_P(DECL_CONTEXT(operator_new));
}

bool has_own_allocation(tree type) {
  return find_member(type, [](tree member) {
           return TREE_CODE(member) != FIELD_DECL && std::strcmp(characters(member), "operator new") == 0;
         }) != NULL_TREE;
}

bool returns_own_allocation(tree function) {
  tree promise = find_member(TREE_TYPE(TREE_TYPE(function)), [](tree member) {
    return TREE_CODE(member) == TYPE_DECL && std::strcmp(characters(member), "promise_type") == 0;
  });
  return promise && has_own_allocation(TREE_TYPE(promise));
}

GlobalNew global_new_called_by(tree function) {
  std::vector<cgraph_node*> reached;
  std::unordered_set<cgraph_node*> seen;
  auto reach = [&](cgraph_node* node) {
    node = node ? node->ultimate_alias_target() : nullptr;
    if (node && node->has_gimple_body_p() && seen.insert(node).second)
      reached.push_back(node);
  };
  reach(cgraph_node::get(function));
  for (std::size_t i = 0; i < reached.size(); i++) {
    GlobalNew result;
    location_t first = UNKNOWN_LOCATION;
    for (cgraph_edge* edge = reached[i]->callees; edge; edge = edge->next_callee) {
      // DECL_IS_REPLACEABLE_OPERATOR_NEW_P is set on those only that GCC declares itself, not on the nothrow
      // ones of <new>.
      if (!is_replaceable_new(symbol_of(edge->callee->decl))) {
        reach(edge->callee);
        continue;
      }
      location_t at = edge->call_stmt ? gimple_location(edge->call_stmt) : UNKNOWN_LOCATION;
      if (!result.called || LOCATION_LOCUS(at) < LOCATION_LOCUS(first))
        first = at;
      result.called = true;
    }
    if (result.called) {
      result.at = place_of_new(first);
      return result;
    }
  }
  return {};
}

} // namespace framewarn::gcc
