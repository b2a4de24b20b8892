// Keeps what the passes gather alive between them.
#include "session.h"

namespace framewarn::gcc {

void Session::mark() const {
  auto mark_one = [](tree kept) {
    if (kept)
      gt_ggc_mx_tree_node(kept);
  };
  for (tree function : functions)
    mark_one(function);
  for (const Pending& coroutine : pending) {
    mark_one(coroutine.ramp);
    mark_one(coroutine.actor);
  }
  for (tree function : emitted)
    mark_one(function);
  for (tree ramp : compiled_ramps)
    mark_one(ramp);
  for (tree closure : closures)
    mark_one(closure);
  for (tree variable : variables)
    mark_one(variable);
  mark_one(variables_of);
  for (const GuardedCoroutine& coroutine : no_heap_frames)
    mark_one(coroutine.ramp);
  calls.mark(mark_one);
}

} // namespace framewarn::gcc
