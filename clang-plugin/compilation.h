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
#include "quiet_functions.h"
#include "ramp_inlining.h"
#include "stack_frames.h"
#include "symbols.h"
#include "tags.h"
#include "temporaries.h"

namespace framewarn {

class Compilation {
public:
  /// `frees_ast`: as compat::frees_ast says.
  Compilation(clang::CompilerInstance& compiler, Options options, bool frees_ast);

  clang::CompilerInstance& compiler;
  const Options options;
  Annotations annotations;
  Definitions definitions;

  /// The consumers of the AST exist, and nothing is parsed yet.
  void begin();
  /// Has the passes of this compilation observed; called just before its backend runs.
  static void observe(const std::shared_ptr<Compilation>& self);
  /// The backend is done: judges, reports and writes the record.
  void finish();

private:
  const bool frees_ast;
  bool ast_freed = false;
  clang::CodeGenerator* generator = nullptr; ///< null: it cannot be asked
  Symbols symbols;
  Mangling mangling; ///< for correspond(), in the order of the source
  Temporaries temporaries;
  Creations creations;
  Descriptions descriptions;
  Elision elision;
  RampInlining ramp_inlining;
  Reasons reasons;
  NoHeapFrames no_heap_frames;
  LocalTracking local_tracking;
  CoroutineFrames coroutine_frames;
  CoroutineCalls coroutine_calls;
  StackFrames stack_frames;
  HiddenTags hidden_tags;
  QuietFunctions quiet_functions;
  bool over = false;        ///< the backend is done
  bool optimised = false;   ///< the optimiser ran under our eyes
  llvm::StringRef observed; ///< the pass that ran last, if before_pass() wanted it
  bool passes_observed = false;
  bool bitcode_embedded = false; ///< -ffat-lto-objects: what comes now is for the object
  Gathered gathered;
  std::vector<Frame> closures;
  std::vector<std::pair<Place, std::string>> no_coroutines; ///< their signatures: misplaced_no_heap()

  void hook(llvm::PassBuilder& builder, const std::shared_ptr<Compilation>& self);
  llvm::Module* coming() const;
  /// How many callbacks that takes.
  std::size_t observe_passes(llvm::PassInstrumentationCallbacks& passes,
                             const std::shared_ptr<Compilation>& self);
  /// Whether passes have to be observed.
  bool start(llvm::Module& module);
  void tag_coroutines(llvm::Module& module);
  void tag_temporaries(llvm::Module& module, const llvm::SmallPtrSetImpl<llvm::Function*>& coroutines);
  void tag_temporaries(llvm::Function& function, bool any_coroutines);
  void tag_callers(llvm::Module& module);
  void before_pass(llvm::StringRef pass, const llvm::Any& ir);
  void before_function_passes(llvm::Module* module, llvm::LazyCallGraph::SCC* scc);
  void before_coroutine_pass(llvm::StringRef pass, llvm::LazyCallGraph::SCC* scc, llvm::Function* function,
                             llvm::Module* module);
  void after_pass();
  bool optimises() const;
  /// Whether it is known at the optimiser's start which frames can matter.
  bool foresees() const;
  bool may_matter(const llvm::Function& coroutine);
  bool may_be_asked_for(const llvm::Function& function);
  void describe(const llvm::Module& module);
  bool may_free_ast() const;
  void free_ast();
  void gather_source();
  void gather_closures(const llvm::Module& module);
  void gather_described();
  void gather_machine_frames();
  void leave_out();
  const char* why_nameless(const Frame& frame);
};

} // namespace framewarn
#endif
