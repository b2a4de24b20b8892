// GCC places no coroutine frame in its caller, so that the guarantee is a question of the promise's operator
// new: whether there is one, and whether it ends in the global one after all.
#include "no_heap_frames.h"
#include "allocations.h"
#include "coroutines.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

const char attribute_name[] = "framewarn_no_heap_frame";

/// A guarantee must not be lost silently: what GCC would warn about, and -Wno-attributes hide, is an error.
tree handle(tree* node, tree name, tree arguments, int flags, bool* no_add_attributes) {
  if (TREE_CODE(*node) == FUNCTION_DECL)
    return NULL_TREE;
  *no_add_attributes = true;
  // The attribute stands within a declarator: GCC tries again with what is declared.
  if (!DECL_P(*node) && (flags & (ATTR_FLAG_DECL_NEXT | ATTR_FLAG_FUNCTION_NEXT | ATTR_FLAG_ARRAY_NEXT)))
    return tree_cons(name, arguments, NULL_TREE);
  error("%qE attribute applies only to functions", name);
  return NULL_TREE;
}

const attribute_spec attribute = {attribute_name, 0, 0, false, false, false, false, handle, nullptr};

} // namespace

void register_no_heap_frame() {
  if (!lookup_attribute_spec(get_identifier(attribute_name)))
    register_attribute(&attribute);
}

bool asks_for_no_heap_frame(tree function) {
  return lookup_attribute(attribute_name, DECL_ATTRIBUTES(function)) != NULL_TREE;
}

void note_no_heap_frames(Session& session) {
  if (in_lto())
    return;
  cgraph_node* node;
  FOR_EACH_FUNCTION(node) {
    tree function = node->decl;
    if (!asks_for_no_heap_frame(function))
      continue;
    // No optimiser is to see it: functions that differ in an attribute are not merged (stated.cc). Other
    // declarations may share the list.
    DECL_ATTRIBUTES(function) = remove_attribute(attribute_name, copy_list(DECL_ATTRIBUTES(function)));
    // A coroutine's helpers have its attributes.
    if (frame_type_of(function))
      continue;
    bool defined = node->has_gimple_body_p();
    if (node->definition && !defined) // an alias or a thunk
      continue;
    if (defined && !is_coroutine(function)) {
      session.no_coroutines.push_back({function_place(function), signature_of(function)});
      continue;
    }
    if (!in_cplusplus() || optimize == 0)
      continue;
    NoHeapFrame frame;
    frame.signature = signature_of(function);
    frame.at = function_place(function);
    frame.never_elided = true;
    tree allocation = session.calls.allocation_of(function);
    frame.own_allocation = defined ? is_own(allocation) : returns_own_allocation(function);
    if (defined && frame.own_allocation) {
      GlobalNew global = global_new_called_by(allocation);
      frame.calls_global_new = global.called;
      frame.global_new = std::move(global.at);
    }
    session.no_heap_frames.push_back({std::move(frame), function, defined});
  }
}

void note_addresses(Session& session) {
  for (GuardedCoroutine& coroutine : session.no_heap_frames)
    if (cgraph_node* node = cgraph_node::get(coroutine.ramp))
      coroutine.frame.address_taken = node->address_taken;
}

void complete_no_heap_frames(Session& session) {
  bool link_decides = flag_lto && !flag_fat_lto_objects;
  for (GuardedCoroutine& coroutine : session.no_heap_frames) {
    NoHeapFrame& frame = coroutine.frame;
    frame.symbol = symbol_of(coroutine.ramp);
    // What other files cannot call has all of its calls here.
    frame.emitted = coroutine.defined && TREE_PUBLIC(coroutine.ramp) &&
                    (link_decides || TREE_ASM_WRITTEN(coroutine.ramp));
    bool called = std::any_of(session.gathered.calls.begin(), session.gathered.calls.end(),
                              [&](const Call& call) { return call.callee == frame.symbol; });
    if (frame.emitted || called || frame.address_taken)
      session.gathered.no_heap_frames.push_back(std::move(frame));
  }
  session.no_heap_frames.clear();
}

} // namespace framewarn::gcc
