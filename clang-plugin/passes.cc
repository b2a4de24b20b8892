// The passes of a compilation, as they run: who of us sees the module before and after which.
//
// A callback is paid for by every pass on every function, hundreds of thousands of times. So there is none
// where nothing is tagged, none for functions that have nothing of ours (quiet_functions.h), and none
// "after": what has to be done after a pass is done when the next one begins that we are told of, before
// which nothing changes that concerns us.
#include "compilation.h"
#include "modes.h"

namespace framewarn {
namespace {

constexpr const char* embed_bitcode = "EmbedBitcodePass";
constexpr const char* coro_split = "CoroSplitPass";
constexpr const char* function_passes = "ModuleToFunctionPassAdaptor";
constexpr const char* scc_function_passes = "CGSCCToFunctionPassAdaptor";

/// What a pass works on, if it is an IR. The passes' IR comes as const; they change it all the same.
template <class IR> IR* as(const llvm::Any& ir) {
  const auto* pointer = llvm::any_cast<const IR*>(&ir);
  return pointer ? const_cast<IR*>(*pointer) : nullptr;
}

/// What most passes, which do not concern us, are told apart by at once.
bool may_concern(llvm::StringRef pass) {
  switch (pass.empty() ? '\0' : pass.front()) {
  case 'C': // Coro…, CGSCCToFunctionPassAdaptor
    return compat::starts_with(pass, "Coro") || pass == scc_function_passes;
  case 'A': // AlwaysInlinerPass
  case 'E': // EmbedBitcodePass
  case 'G': // GVNPass
  case 'I': // InlinerPass, InstCombinePass
  case 'M': // MemCpyOptPass, ModuleToFunctionPassAdaptor
  case 'N': // NewGVNPass
  case 'S': // SROAPass
    return true;
  default:
    return false;
  }
}

/// Whether passes come before what is called the optimiser's start, which without optimisation those for
/// profiles do (PassBuilder::buildO0DefaultPipeline). They go by names of functions, and by whether an
/// address is taken.
bool any_before_start(const clang::CodeGenOptions& options) {
  return !options.OptimizationLevel &&
         (options.hasProfileIRInstr() || options.hasProfileIRUse() || options.PseudoProbeForProfiling);
}

bool concerns_allocas(llvm::StringRef pass) {
  return compat::replaces_allocas(pass) || compat::untags_allocas(pass);
}

} // namespace

void Compilation::observe(const std::shared_ptr<Compilation>& self) {
  compat::add_pass_builder_callback(self->compiler.getCodeGenOpts(),
                                    [self](llvm::PassBuilder& builder) { self->hook(builder, self); });
}

/// The module that the pipeline will be run on, before that is built: its code need not be in memory beside
/// the AST. Null: it has to be waited for. Of a fat object a copy of the module can come first; and passes
/// that come before the start may rename functions (PGOInstrumentation.cpp, renameComdatFunction).
llvm::Module* Compilation::coming() const {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  const bool waits = options.DisableLLVMPasses || compat::is_fat_lto(options) || any_before_start(options);
  return generator && !waits ? generator->GetModule() : nullptr;
}

/// The options, and who is called by them, outlive a compilation when the compiler is given several files.
void Compilation::hook(llvm::PassBuilder& builder, const std::shared_ptr<Compilation>& self) {
  if (self->over)
    return;
  llvm::PassInstrumentationCallbacks* passes = builder.getPassInstrumentationCallbacks();
  llvm::Module* coming = self->coming();
  const bool has_ours = coming && self->start(*coming);
  if (!coming && passes && any_before_start(self->compiler.getCodeGenOpts()))
    passes->registerBeforeNonSkippedPassCallback([self](llvm::StringRef, const llvm::Any& ir) {
      if (auto* module = as<llvm::Module>(ir))
        self->annotations.harvest(*module);
    });
  compat::register_pipeline_start(builder, [=](llvm::Module& module, llvm::ModuleAnalysisManager& analyses) {
    if (!(coming ? has_ours : self->start(module)) || !passes || std::exchange(self->passes_observed, true))
      return;
    std::size_t ours = self->observe_passes(*passes, self);
    self->quiet_functions.start(*passes, ours, module, analyses);
  });
  compat::register_optimizer_last(builder, [self](llvm::Module& module, llvm::ModuleAnalysisManager&) {
    self->after_pass();
    // -ffat-lto-objects ends twice: for the bitcode that is put into the object, and for the object.
    if (compat::is_fat_lto(self->compiler.getCodeGenOpts()) && !self->bitcode_embedded)
      return;
    self->coroutine_calls.take(module);
    self->no_heap_frames.finish(module);
    self->stack_frames.prepare(module, emits_machine_code(self->compiler));
  });
}

std::size_t Compilation::observe_passes(llvm::PassInstrumentationCallbacks& passes,
                                        const std::shared_ptr<Compilation>& self) {
  passes.registerBeforeNonSkippedPassCallback(
      [self](llvm::StringRef pass, const llvm::Any& ir) { self->before_pass(pass, ir); });
  // Nothing has to follow the bitcode that is put into an object; and where CoroSplit comes twice, a call
  // that is planted for it must not be counted in between (DevirtSCCRepeatedPass).
  if (!compat::is_fat_lto(compiler.getCodeGenOpts()) && !compat::coro_split_comes_twice)
    return 1;
  passes.registerAfterPassCallback(
      [self](llvm::StringRef pass, const llvm::Any&, const llvm::PreservedAnalyses&) {
        if (pass == embed_bitcode || (compat::coro_split_comes_twice && pass == coro_split))
          self->after_pass();
      });
  return 2;
}

void Compilation::before_pass(llvm::StringRef pass, const llvm::Any& ir) {
  after_pass();
  if (!may_concern(pass))
    return;
  if (pass == function_passes || pass == scc_function_passes) {
    before_function_passes(as<llvm::Module>(ir), as<llvm::LazyCallGraph::SCC>(ir));
    return;
  }
  bool of_coroutines =
      creations.any() && (compat::starts_with(pass, "Coro") || compat::ends_with(pass, "InlinerPass"));
  bool of_allocas = concerns_allocas(pass);
  if (!of_coroutines && !of_allocas && pass != embed_bitcode)
    return;
  observed = pass;
  auto* function = as<llvm::Function>(ir);
  auto* module = as<llvm::Module>(ir);
  if (of_coroutines) {
    before_coroutine_pass(pass, as<llvm::LazyCallGraph::SCC>(ir), function, module);
  } else if (of_allocas) {
    if (function)
      local_tracking.before(*function, compat::replaces_allocas(pass));
  } else if (module) {
    hidden_tags.hide(*module);
  }
}

void Compilation::before_function_passes(llvm::Module* module, llvm::LazyCallGraph::SCC* scc) {
  if (module)
    for (llvm::Function& function : *module)
      quiet_functions.before_passes_on(function);
  if (scc)
    for (llvm::LazyCallGraph::Node& node : *scc)
      quiet_functions.before_passes_on(node.getFunction());
}

void Compilation::before_coroutine_pass(llvm::StringRef pass, llvm::LazyCallGraph::SCC* scc,
                                        llvm::Function* function, llvm::Module* module) {
  if (pass == coro_split && scc) {
    coroutine_frames.before_split(*scc);
  } else if (pass == "InlinerPass" && scc) {
    ramp_inlining.before_inliner(*scc);
    reasons.listen(true);
  } else if (pass == "AlwaysInlinerPass" && module) {
    ramp_inlining.before_inliner(*module);
  } else if (pass == "CoroAnnotationElidePass" && scc) {
    elision.before_annotation_elide(*scc);
    reasons.listen(true);
  } else if (pass == "CoroElidePass" && function) {
    elision.before_elide(*function);
  } else if (pass == "CoroCleanupPass") {
    // A function pass before 15 (https://reviews.llvm.org/D124360).
    if (function)
      coroutine_calls.take(*function);
    if (module)
      coroutine_calls.take(*module);
  }
}

void Compilation::after_pass() {
  if (observed.empty())
    return;
  const llvm::StringRef pass = std::exchange(observed, {}); // none of those runs within another
  if (concerns_allocas(pass)) {
    local_tracking.after();
  } else if (pass == embed_bitcode) {
    hidden_tags.show();
    bitcode_embedded = true;
  } else if (pass == coro_split) {
    coroutine_frames.after_split();
  } else if (pass == "InlinerPass" || pass == "AlwaysInlinerPass") {
    ramp_inlining.after_inliner();
    reasons.listen(false);
  } else if (pass == "CoroAnnotationElidePass") {
    elision.after_annotation_elide();
    reasons.listen(false);
  } else if (pass == "CoroElidePass") {
    elision.after_elide();
  }
}

} // namespace framewarn
