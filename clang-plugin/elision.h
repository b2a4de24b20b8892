// Finds the coroutine frames that lie in their caller's frame.
//
// Where a coroutine's ramp was inlined, CoroElide may put its frame into an alloca of the caller: it then
// replaces the llvm.coro.begin by that alloca (CoroElide.cpp, elideHeapAllocations). A handle on each
// coro.begin follows. Where the callee's type asks for it (coro_await_elidable, from 20), CoroAnnotationElide
// inlines a variant of the ramp whose llvm.coro.begin has an alloca of the caller for its memory
// (CoroAnnotationElide.cpp, processCall).
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
  /// After CoroAnnotationElide worked on calls in `function`.
  void after_annotation_elide(llvm::Function& function);

  /// `from` was inlined into `into`.
  void inherit(const llvm::Function& into, llvm::StringRef from);
  /// The creations whose frames were elided in a function, also when no alloca of it is left, each with the
  /// function in which that happened: it, or one that was inlined.
  using Elided = std::map<unsigned, std::string>;
  const Elided& elided_in(llvm::StringRef symbol) const;
  bool asked_for(unsigned creation) const { return annotated.count(creation); }

private:
  struct Begin {
    llvm::WeakTrackingVH handle;
    unsigned creation;
  };
  Creations& creations;
  std::vector<Begin> begins; ///< of the function that the running pass works on
  std::string current;
  llvm::StringMap<Elided> by_function;
  std::set<unsigned> annotated;

  void add(llvm::AllocaInst& alloca, llvm::StringRef function, unsigned creation);
};

/// The alloca that an llvm.coro.begin takes for its frame; null when it has the memory from elsewhere.
llvm::AllocaInst* elided_memory(const llvm::IntrinsicInst& begin);

} // namespace framewarn
#endif
