// Spares the passes on functions that have nothing of ours the callback.
//
// LLVM works out a pass's name anew for everyone whom it tells of it (PassInstrumentation::runBeforePass), on
// every function. Whom it tells is an analysis of the function, the PassInstrumentationAnalysis, which is
// asked for when a pass manager begins with the function and is never invalidated. So just before the
// function passes, the functions that have nothing to observe get one that tells nobody. What forgets the
// analysis (CoroSplit does, and passes on the module) makes a function observed again: nothing is missed.
//
// Nobody else may miss anything either: where anyone but LLVM's OptNoneInstrumentation is told, with
// -ftime-report, -mllvm -print-after-all or a plugin, all functions keep theirs, and so do those that are
// `optnone`.
#ifndef FRAMEWARN_CLANG_QUIET_FUNCTIONS_H
#define FRAMEWARN_CLANG_QUIET_FUNCTIONS_H

#include "tags.h"

namespace framewarn {

class QuietFunctions {
public:
  /// The optimiser's start, when `ours` are among the callbacks, which outlive the passes.
  void start(llvm::PassInstrumentationCallbacks& callbacks, std::size_t ours, llvm::Module& module,
             llvm::ModuleAnalysisManager& analyses);

  /// Before function passes: inlining, and nothing that they do themselves, brings something of ours into a
  /// function that has none.
  void before_passes_on(llvm::Function& function);

private:
  llvm::PassInstrumentationCallbacks* callbacks = nullptr;
  std::size_t most = 0;                               ///< so many callbacks: nobody else wants to be told
  llvm::FunctionAnalysisManager* functions = nullptr; ///< of the running pipeline; null when all keep theirs
};

} // namespace framewarn
#endif
