// Finds the coroutine frames that lie in their caller's frame.
//
// Where a coroutine's ramp was inlined, CoroElide may put its frame into an alloca of the caller: it then
// replaces the llvm.coro.begin by that alloca (CoroElide.cpp, elideHeapAllocations). A handle on each
// coro.begin follows. Where the callee's type asks for it (coro_await_elidable, from 20), CoroAnnotationElide
// makes an alloca in the caller, of the size that the ramp's variant `.noalloc` says, and inlines that
// variant in place of the call (CoroAnnotationElide.cpp, processCall): call by call in the order of the
// ramp's users, each alloca behind those before it.
#ifndef FRAMEWARN_CLANG_ELISION_H
#define FRAMEWARN_CLANG_ELISION_H

#include "creations.h"

#include <map>
#include <set>

namespace framewarn {

class Elision {
public:
  explicit Elision(Creations& creations) : creations(creations) {}

  /// Around CoroElide; tags the allocas (Tag::elided_frame).
  void before_elide(llvm::Function& function);
  void after_elide();
  /// Around a run of CoroAnnotationElide, which works on the calls of an SCC's coroutines.
  void before_annotation_elide(llvm::LazyCallGraph::SCC& callees);
  void after_annotation_elide();

  /// `from` was inlined into `into`.
  void inherit(const llvm::Function& into, llvm::StringRef from);
  /// The creations whose frames were elided in a function, also when no alloca of it is left, each with the
  /// function in which that happened: it, or one that was inlined.
  using Elided = std::map<unsigned, std::string>;
  const Elided& elided_in(llvm::StringRef symbol) const;
  bool any() const { return !by_function.empty(); }
  bool asked_for(unsigned creation) const { return annotated.count(creation); }

private:
  struct Begin {
    llvm::WeakTrackingVH handle;
    unsigned creation;
  };
  /// A call that CoroAnnotationElide may take.
  struct Annotated {
    llvm::WeakVH call; ///< null when it is gone
    llvm::WeakVH caller;
    std::string callee;
    unsigned creation;
    std::uint64_t size; ///< of the frame
  };
  Creations& creations;
  std::vector<Annotated> calls;
  llvm::DenseSet<const llvm::AllocaInst*> allocas; ///< of their callers, before
  std::vector<Begin> begins;                       ///< of the function that the running pass works on
  std::string current;
  llvm::StringMap<Elided> by_function;
  std::set<unsigned> annotated;

  void add(llvm::AllocaInst& alloca, llvm::StringRef function, unsigned creation);
};

} // namespace framewarn
#endif
