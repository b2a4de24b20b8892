// Finds the coroutine frames that lie in their caller's frame, by watching CoroElide.
//
// Where a coroutine's ramp was inlined, CoroElide may put its frame into an alloca of the caller: it then
// replaces the llvm.coro.begin by that alloca (CoroElide.cpp, elideHeapAllocations). A handle on each
// coro.begin follows; the callee is known by the table of its functions, `<symbol>.resumers`, that its
// llvm.coro.id names.
#ifndef FRAMEWARN_CLANG_ELISION_H
#define FRAMEWARN_CLANG_ELISION_H

#include "compat.h"

namespace framewarn {

class Elision {
public:
  void before_elide(llvm::Function& function);
  /// Tags the new allocas (Tag::elided_frame).
  void after_elide();

  /// The callee's symbol for the number of a tag.
  llvm::StringRef callee(unsigned number) const;
  /// Whether a frame of the coroutine `symbol` was placed in a caller at least once.
  bool elided(llvm::StringRef symbol) const { return symbols.count(symbol); }

private:
  struct Begin {
    llvm::WeakTrackingVH handle;
    std::string callee;
  };
  std::vector<Begin> begins; ///< of the function that the running pass works on
  std::vector<std::string> callees;
  llvm::StringMap<unsigned> symbols; ///< into callees
};

} // namespace framewarn
#endif
