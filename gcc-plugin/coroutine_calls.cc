// Only the code that is left after the last optimisation tells which calls are made, but by then many are
// gone without being dead: ramps are small enough to be inlined. Their bodies are there instead, and each
// statement's BLOCK leads back to the function that it was written in. Where the call stood is told by the
// outermost BLOCK of the copy (BLOCK_SOURCE_LOCATION), which without -g need not outlive the inlining
// (remove_unused_scope_block_p in gcc/tree-ssa-live.c): so we look on when the inliner replaces a call.
//
//   before the first inlining   every call and its callee (note)
//   while the inliner works     every call that is replaced (follow)
//   after "optimized"           the calls that are left, and the bodies of those that were replaced (gather)
#include "coroutine_calls.h"
#include "coroutines.h"
#include "names.h"
#include "no_heap_frames.h"
#include "operands.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

/// The function in whose source `block` is; `otherwise` when it does not tell.
tree function_of(tree block, tree otherwise) {
  tree scope = block;
  while (scope && TREE_CODE(scope) == BLOCK) {
    scope = BLOCK_ORIGIN(scope);
    if (TREE_CODE(scope) == BLOCK)
      scope = BLOCK_SUPERCONTEXT(scope);
  }
  return DECL_ORIGIN(scope && TREE_CODE(scope) == FUNCTION_DECL ? scope : otherwise);
}

/// Where the inlined call stood of which `block` is a copy, if the outermost block of it is still there.
location_t place_in_blocks(tree block, tree body, tree function) {
  for (; block && TREE_CODE(block) == BLOCK && function_of(block, function) == body;
       block = BLOCK_SUPERCONTEXT(block))
    if (TREE_CODE(BLOCK_ORIGIN(block)) == FUNCTION_DECL)
      return BLOCK_SOURCE_LOCATION(block);
  return UNKNOWN_LOCATION;
}

tree called(const gimple* statement) {
  tree callee = is_gimple_call(statement) ? gimple_call_fndecl(statement) : NULL_TREE;
  return callee ? DECL_ORIGIN(callee) : NULL_TREE;
}

tree operator_new_called_by(cgraph_node* node) {
  for (cgraph_edge* edge = node->callees; edge; edge = edge->next_callee)
    if (DECL_IS_OPERATOR_NEW_P(edge->callee->decl))
      return edge->callee->decl;
  return NULL_TREE;
}

} // namespace

void CoroutineCalls::note_calls_of(cgraph_node* node) {
  for (cgraph_edge* edge = node->callees; edge; edge = edge->next_callee) {
    tree callee = DECL_ORIGIN(edge->callee->decl);
    if (!edge->call_stmt || !coroutines.count(callee))
      continue;
    sites.push_back({node->decl, callee, locations.of(edge->call_stmt)});
  }
}

void CoroutineCalls::note() {
  if (!in_cplusplus() || !flag_coroutines)
    return;
  cgraph_node* node;
  FOR_EACH_FUNCTION(node)
  if (!frame_type_of(node->decl) && (is_coroutine(node->decl) || asks_for_no_heap_frame(node->decl)))
    coroutines.emplace(node->decl, operator_new_called_by(node));
  if (coroutines.empty())
    return;
  FOR_EACH_FUNCTION(node)
  if (frame_type_of(node->decl) || is_coroutine(node->decl))
    locations.note_end(node->decl);
  FOR_EACH_FUNCTION(node)
  note_calls_of(node); // asks for the ends
  // Not earlier: the tables of hooks are replaced when a precompiled header is read.
  symtab->add_cgraph_removal_hook(follow, this);
}

/// Is called when a node of the call graph goes. One that stands for an inlined call goes when the body is in
/// its place (the end of expand_call_inline, gcc/tree-inline.c).
void CoroutineCalls::follow(cgraph_node* node, void* data) {
  auto& self = *static_cast<CoroutineCalls*>(data);
  if (!node->inlined_to || !node->callers || !node->callers->call_stmt || !cfun ||
      cfun->decl != node->inlined_to->decl)
    return;
  tree callee = DECL_ORIGIN(node->decl);
  if (!self.coroutines.count(callee) && !self.inlined_early.count(DECL_UID(callee)))
    return;
  const gimple* call = node->callers->call_stmt;
  tree by = function_of(gimple_block(call), cfun->decl);
  Inlined inlined{callee, by, self.locations.of(call)};
  // Late passes over the whole unit (-fipa-pta) have functions inlined before expansion begins.
  if (symtab->state <= IPA_SSA)
    self.inlined_early[DECL_UID(DECL_ORIGIN(cfun->decl))].push_back(inlined);
  else
    self.inlined_late[DECL_UID(cfun->decl)].push_back(inlined);
}

void CoroutineCalls::add_inlined(InlinedCalls& all, const InlinedCalls& direct,
                                 std::set<unsigned>& within) const {
  for (const Inlined& call : direct) {
    if (coroutines.count(call.callee))
      all.push_back(call);
    auto inner = inlined_early.find(DECL_UID(call.callee));
    if (inner == inlined_early.end() || !within.insert(inner->first).second)
      continue;
    add_inlined(all, inner->second, within);
    within.erase(inner->first);
  }
}

CoroutineCalls::InlinedCalls CoroutineCalls::inlined_into(tree function) const {
  InlinedCalls all;
  std::set<unsigned> within{DECL_UID(DECL_ORIGIN(function))};
  auto late = inlined_late.find(DECL_UID(function));
  if (late != inlined_late.end())
    add_inlined(all, late->second, within);
  auto early = inlined_early.find(DECL_UID(DECL_ORIGIN(function)));
  if (early != inlined_early.end())
    add_inlined(all, early->second, within);
  return all;
}

void CoroutineCalls::add(const KeptNames& names, tree function, tree by, tree callee, location_t at) {
  // Who calls by a pointer to a lambda does not know that it is a coroutine.
  const bool by_pointer = is_invoker(DECL_ORIGIN(function));
  // A thunk's call of what it stands for is none of the source.
  if (DECL_ORIGIN(function) != callee && as_defined(function) == callee && !by_pointer)
    return;
  tree caller = written(function), source = by ? written(by) : caller;
  Call call;
  call.function = symbol_of(function);
  call.caller = ramp_symbol(function);
  if (call.caller.empty())
    // The symbol of a copy that an optimiser made is no coroutine frame's.
    call.caller = coroutines.count(caller) && !by_pointer ? symbol_of(caller) : call.function;
  call.caller_signature = names.signature_of(caller);
  call.at = place_of_callee(at, DECL_NAME(callee) ? IDENTIFIER_POINTER(DECL_NAME(callee)) : "");
  call.macro_token = macro_token(at);
  if (source != caller)
    call.inlined_from = names.signature_of(source);
  found.push_back({std::move(call), callee});
}

/// `copies` are blocks of the copies of `callee` that are left in `function`, one of each.
void CoroutineCalls::add_inlined_calls(const KeptNames& names, tree function, tree callee,
                                       const std::set<tree>& copies, const InlinedCalls& inlined) {
  InlinedCalls calls;
  for (const Inlined& call : inlined)
    if (call.callee == callee)
      calls.push_back(call);
  bool one_place = std::all_of(calls.begin(), calls.end(), [&](const Inlined& call) {
    return call.at == calls[0].at && call.by == calls[0].by;
  });
  if (!calls.empty() && (one_place || copies.size() >= calls.size())) {
    for (const Inlined& call : calls)
      add(names, function, call.by, callee, call.at);
    return;
  }
  // Some of the copies were optimised away; the others tell which calls they are of if all of their blocks
  // are still there.
  for (tree block : copies) {
    location_t at = place_in_blocks(block, callee, function);
    auto known = std::find_if(calls.begin(), calls.end(), [&](const Inlined& call) {
      return at != UNKNOWN_LOCATION && LOCATION_LOCUS(call.at) == LOCATION_LOCUS(at);
    });
    if (known != calls.end())
      add(names, function, known->by, callee, known->at);
    else
      add(names, function, NULL_TREE, callee, UNKNOWN_LOCATION);
  }
}

void CoroutineCalls::gather(const KeptNames& names, function* fn) {
  if (coroutines.empty())
    return;
  // Of each inlined body, by the block of the source, the copies.
  std::map<tree, std::map<tree, std::set<tree>>> bodies;
  tree own = DECL_ORIGIN(fn->decl);
  basic_block block;
  FOR_EACH_BB_FN(block, fn)
  for (auto it = gsi_start_bb(block); !gsi_end_p(it); gsi_next(&it)) {
    gimple* statement = gsi_stmt(it);
    if (is_gimple_debug(statement))
      continue;
    tree lexical = gimple_block(statement), callee = called(statement);
    tree by = function_of(lexical, fn->decl);
    if (auto ramp = coroutines.find(by); ramp != coroutines.end() && by != own) {
      // Without its allocation nothing is on the heap. An operator new of the promise's may be inlined in
      // turn; of a body that was split (-fpartial-inlining), the call of the rest is left.
      bool own_allocation = ramp->second && TYPE_P(DECL_CONTEXT(ramp->second));
      if (own_allocation || callee == by || callee == ramp->second)
        bodies[by][BLOCK_ORIGIN(lexical)].insert(lexical);
    }
    if (callee && callee != by && coroutines.count(callee))
      add(names, fn->decl, by, callee, locations.of(statement));
  }
  if (bodies.empty())
    return;
  InlinedCalls inlined = inlined_into(fn->decl);
  for (auto& [body, by_origin] : bodies) {
    auto most = std::max_element(by_origin.begin(), by_origin.end(), [](const auto& a, const auto& b) {
      return a.second.size() < b.second.size();
    });
    add_inlined_calls(names, fn->decl, body, most->second, inlined);
  }
}

std::vector<Call> CoroutineCalls::take(const KeptNames& names) {
  if (flag_lto && !flag_fat_lto_objects)
    for (const Site& site : sites)
      add(names, site.function, NULL_TREE, site.callee, site.at);
  std::vector<Call> calls;
  for (Found& one : found) {
    one.call.callee = symbol_of(one.callee);
    calls.push_back(std::move(one.call));
  }
  found.clear();
  return calls;
}

tree CoroutineCalls::allocation_of(tree ramp) const {
  auto known = coroutines.find(ramp);
  return known == coroutines.end() ? NULL_TREE : known->second;
}

void CoroutineCalls::mark(void (*mark_one)(tree)) const {
  for (const auto& [ramp, allocation] : coroutines) {
    mark_one(ramp);
    mark_one(allocation);
  }
  for (const Site& site : sites) {
    mark_one(site.function);
    mark_one(site.callee);
  }
  for (const auto* inlined : {&inlined_early, &inlined_late})
    for (const auto& entry : *inlined)
      for (const Inlined& call : entry.second) {
        mark_one(call.callee);
        mark_one(call.by);
      }
  for (const Found& one : found)
    mark_one(one.callee);
}

} // namespace framewarn::gcc
