// The calls that create coroutines, in the code that is emitted.
#ifndef FRAMEWARN_GCC_COROUTINE_CALLS_H
#define FRAMEWARN_GCC_COROUTINE_CALLS_H

#include "call_locations.h"

namespace framewarn::gcc {

class KeptNames;

class CoroutineCalls {
public:
  /// For PLUGIN_PRE_GENERICIZE.
  void read(tree function) { locations.read(function); }
  /// Notes each call as the source has it, and begins to follow the inliner. To be called when every function
  /// has its CFG and nothing is inlined yet.
  void note();
  /// Gathers the calls in `fn`, of which code is made. To be called after the last inlining.
  void gather(const KeptNames& names, function* fn);
  /// The gathered calls; of a compilation that leaves it to the link what is emitted, all that were noted.
  std::vector<Call> take(const KeptNames& names);

  /// The operator new that the coroutine's ramp calls; null where its body is not known.
  tree allocation_of(tree ramp) const;

  /// For Session::mark().
  void mark(void (*mark_one)(tree)) const;

private:
  /// A call before anything is inlined.
  struct Site {
    tree function;
    tree callee;
    location_t at;
  };
  /// A call that the inliner replaced by the body of what it calls.
  struct Inlined {
    tree callee;
    tree by; ///< the function whose code makes the call
    location_t at;
  };
  using InlinedCalls = std::vector<Inlined>;
  struct Found {
    Call call;
    tree callee; ///< gets its symbol at the end
  };

  CallLocations locations;
  std::unordered_map<tree, tree> coroutines; ///< ramps, with the operator new that they call
  std::vector<Site> sites;
  /// By the DECL_UID of the function that the body went into: early inlining, which goes on into whatever
  /// that function is inlined into, and the other one.
  std::unordered_map<unsigned, InlinedCalls> inlined_early, inlined_late;
  std::vector<Found> found;

  static void follow(cgraph_node* node, void* data);
  void note_calls_of(cgraph_node* node);
  void add_inlined(InlinedCalls& all, const InlinedCalls& direct, std::set<unsigned>& within) const;
  InlinedCalls inlined_into(tree function) const;
  void add(const KeptNames& names, tree function, tree by, tree callee, location_t at);
  void add_inlined_calls(const KeptNames& names, tree function, tree callee, const std::set<tree>& copies,
                         const InlinedCalls& inlined);
};

} // namespace framewarn::gcc
#endif
