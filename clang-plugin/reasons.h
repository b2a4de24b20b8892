// Why the optimiser did not inline a coroutine into a caller, or did not elide its frame: in its own words.
//
// It says so only in remarks, and makes these as soon as some diagnostic handler says that it wants any
// (OptimizationRemarkEmitter::emit). The one that is installed here does so while a pass runs that matters,
// and keeps them from a user who did not ask. It does not say that it wants those of a pass by its name: the
// inliner would then go on to reckon what it has already found too costly (getInlineCost).
#ifndef FRAMEWARN_CLANG_REASONS_H
#define FRAMEWARN_CLANG_REASONS_H

#include "creations.h"

namespace framewarn {

class Reasons {
public:
  /// Until the backend is done with the context. The object has to live that long.
  void observe(llvm::LLVMContext& context, const Creations& creations);
  /// Around the passes that matter.
  void listen(bool wanted) { listening = wanted; }

  /// Empty where the compiler gave none.
  std::string why(llvm::StringRef function, llvm::StringRef callee) const;

private:
  class Handler;
  bool listening = false;
  llvm::StringMap<std::string> texts; ///< by function and callee, with a blank between them
};

} // namespace framewarn
#endif
