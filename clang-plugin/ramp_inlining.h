// Hands the number of a call that creates a coroutine on to what is inlined in its place.
//
// Inlining erases the call, and with it its tag; and where a function with such a call is inlined in a place
// that catches exceptions, the call becomes an invoke without (changeToInvokeAndSplitBasicBlock). But it puts
// the callee's blocks where the call stood (InlineFunction.cpp), and an inliner does nothing else: so of one
// callee the calls that are gone and the llvm.coro.begins and calls that are new come in the same order.
#ifndef FRAMEWARN_CLANG_RAMP_INLINING_H
#define FRAMEWARN_CLANG_RAMP_INLINING_H

#include "elision.h"

#include <map>

namespace framewarn {

class RampInlining {
public:
  RampInlining(Creations& creations, Elision& elision) : creations(creations), elision(elision) {}

  /// Around a run of InlinerPass, or of AlwaysInlinerPass.
  void before_inliner(llvm::LazyCallGraph::SCC& callers);
  void before_inliner(llvm::Module& module);
  void after_inliner();

private:
  /// A call that creates a coroutine: of which, and which it is.
  struct Creating {
    std::string callee;
    unsigned creation;
  };
  struct Call {
    llvm::WeakVH instruction; ///< null when it is gone
    std::string callee;
    std::vector<Creating> creating; ///< itself, and those in the function that it calls
  };
  struct Caller {
    llvm::WeakTrackingVH function;
    std::vector<Call> calls;
  };
  /// By callee: the creations that new instructions may stand for, in their order.
  using Gone = std::map<std::string, std::vector<unsigned>>;

  Creations& creations;
  Elision& elision;
  std::vector<Caller> callers;
  Callers reaching; ///< those that may get a creation by inlining
  bool started = false;
  llvm::DenseMap<const llvm::Function*, std::vector<Creating>> bodies; ///< of what is called, before the pass

  void start(llvm::Module& module);
  void watch(llvm::Function& function);
  const std::vector<Creating>& creating_in(const llvm::Function& function);
  void hand_on(Caller& caller);
  Gone gone_from(const Caller& caller, llvm::Function& function);
};

} // namespace framewarn
#endif
