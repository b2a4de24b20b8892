// Everything that one compilation gathers. Owned by the consumers and hooks of that compilation and gone with
// them: several compilations may run in one process, one after the other or nested.
#ifndef FRAMEWARN_CLANG_COMPILATION_H
#define FRAMEWARN_CLANG_COMPILATION_H

#include "annotations.h"
#include "coroutine_calls.h"
#include "coroutine_frames.h"
#include "definitions.h"
#include "elision.h"
#include "local_tracking.h"
#include "no_heap_frames.h"
#include "ramp_inlining.h"
#include "stack_frames.h"
#include "symbols.h"
#include "tags.h"
#include "temporaries.h"

namespace framewarn {

class Compilation {
public:
  Compilation(clang::CompilerInstance& compiler, Options options);

  clang::CompilerInstance& compiler;
  const Options options;
  Annotations annotations;
  Definitions definitions;

  /// Has the passes of this compilation observed; called just before its backend runs.
  static void observe(const std::shared_ptr<Compilation>& self);
  /// The backend is done: judges, reports and writes the record.
  void finish();

private:
  Symbols symbols;
  Temporaries temporaries;
  Creations creations;
  Elision elision;
  RampInlining ramp_inlining;
  Reasons reasons;
  NoHeapFrames no_heap_frames;
  LocalTracking local_tracking;
  CoroutineFrames coroutine_frames;
  CoroutineCalls coroutine_calls;
  StackFrames stack_frames;
  HiddenTags hidden_tags;
  bool optimised = false;        ///< the optimiser ran under our eyes
  bool observed = false;         ///< the running pass is one that before_pass() wanted
  bool bitcode_embedded = false; ///< -ffat-lto-objects: what comes now is for the object
  /// The functions that CodeGen generated; only asked for when a closure matters.
  llvm::StringMap<char> generated;

  void hook(llvm::PassBuilder& builder, const std::shared_ptr<Compilation>& self);
  void start(llvm::Module& module);
  void tag_coroutines(llvm::Module& module);
  void tag_callers(llvm::Module& module);
  void before_pass(llvm::StringRef pass, const llvm::Any& ir);
  void before_coroutine_pass(llvm::StringRef pass, llvm::LazyCallGraph::SCC* scc, llvm::Function* function,
                             llvm::Module* module);
  void after_pass(llvm::StringRef pass);
  Gathered gather();
  void gather_closures(Gathered& gathered);
  void leave_out(Gathered& gathered);
  const char* why_nameless(const Frame& frame);
};

/// Whether the compilation generates code at all.
bool emits_code(const clang::CompilerInstance& compiler);
/// Whether it generates machine code, so that its functions have stack frames.
bool emits_machine_code(const clang::CompilerInstance& compiler);

} // namespace framewarn
#endif
