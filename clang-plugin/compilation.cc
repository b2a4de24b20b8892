#include "compilation.h"

#include "captures.h"
#include "facts.h"
#include "report.h"
#include "wording.h"

namespace framewarn {
namespace {

constexpr const char* no_passes = "this step runs no optimisation passes, as with -save-temps";

/// At -O0 coroutines are split in any case.
bool splits_when_linking(const clang::CodeGenOptions& options) {
  return options.PrepareForThinLTO && options.OptimizationLevel && !compat::is_fat_lto(options) &&
         compat::coroutines_split_after_thin_link();
}

/// Why variables may not be annotated; null when they may. Without passes nobody takes the annotations out.
/// -fmerge-functions compares metadata (FunctionComparator): tags could keep two functions apart.
const char* why_not_annotate(const clang::CompilerInstance& compiler) {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  if (options.DisableLLVMPasses)
    return no_passes;
  // Who keeps the names of values may print them: AddressSanitizer puts them into the object.
  if (compat::annotations_number_values && !options.DiscardValueNames)
    return "this compiler keeps the names of values, which finding them would change";
  return options.MergeFunctions ? "with -fmerge-functions finding them could change the program" : nullptr;
}

} // namespace

bool emits_code(const clang::CompilerInstance& compiler) {
  // With -fmodules a compiler within the compiler makes the module of a header, with the options of the one
  // that needs it (CompilerInstance.cpp, compileModuleImpl).
  if (compiler.getLangOpts().getCompilingModule() == clang::LangOptions::CMK_ModuleMap)
    return false;
  switch (compiler.getFrontendOpts().ProgramAction) {
  case clang::frontend::EmitAssembly:
  case clang::frontend::EmitBC:
  case clang::frontend::EmitLLVM:
  case clang::frontend::EmitCodeGenOnly:
  case clang::frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

bool emits_machine_code(const clang::CompilerInstance& compiler) {
  switch (compiler.getFrontendOpts().ProgramAction) {
  case clang::frontend::EmitAssembly:
  case clang::frontend::EmitCodeGenOnly:
  case clang::frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

Compilation::Compilation(clang::CompilerInstance& compiler, Options options)
    : compiler(compiler), options(std::move(options)),
      definitions(this->options, why_not_annotate(compiler) ? nullptr : &annotations),
      coroutine_frames(annotations, temporaries, elision, local_tracking),
      stack_frames(annotations, temporaries, elision, coroutine_frames,
                   this->options.record.empty() ? this->options.local_in_stack_frame : Limit()) {}

void Compilation::observe(const std::shared_ptr<Compilation>& self) {
  compat::add_pass_builder_callback(self->compiler.getCodeGenOpts(),
                                    [self](llvm::PassBuilder& builder) { self->hook(builder, self); });
}

void Compilation::hook(llvm::PassBuilder& builder, const std::shared_ptr<Compilation>& self) {
  compat::register_pipeline_start(builder, [self](llvm::Module& module) { self->start(module); });
  compat::register_optimizer_last(builder, [self](llvm::Module& module) {
    // -ffat-lto-objects ends twice: for the bitcode that is put into the object, and for the object.
    if (compat::is_fat_lto(self->compiler.getCodeGenOpts()) && !self->bitcode_embedded)
      return;
    self->stack_frames.prepare(module, emits_machine_code(self->compiler));
  });
  llvm::PassInstrumentationCallbacks* passes = builder.getPassInstrumentationCallbacks();
  if (!passes)
    return;
  passes->registerBeforeNonSkippedPassCallback(
      [self](llvm::StringRef pass, llvm::Any ir) { self->before_pass(pass, ir); });
  passes->registerAfterPassCallback(
      [self](llvm::StringRef pass, llvm::Any, const llvm::PreservedAnalyses&) { self->after_pass(pass); });
  passes->registerAfterPassInvalidatedCallback(
      [self](llvm::StringRef pass, const llvm::PreservedAnalyses&) { self->after_pass(pass); });
}

void Compilation::start(llvm::Module& module) {
  optimised = true;
  annotations.harvest(module);
  tag_coroutines(module);
  for (const clang::FunctionDecl* function : definitions.functions())
    if (const clang::CXXRecordDecl* closure = closure_of(*function);
        closure && closure_matters(*closure, options)) {
      for (const llvm::Function& generated_function : module)
        if (!generated_function.isDeclaration())
          generated[generated_function.getName()] = 0;
      break;
    }
}

void Compilation::tag_coroutines(llvm::Module& module) {
  std::unique_ptr<Mangling> mangling;
  llvm::SmallPtrSet<llvm::Function*, 16> coroutines;
  for (const auto& known : annotations.functions()) {
    llvm::Function* function = module.getFunction(known.getKey());
    const clang::FunctionDecl& declared = *known.getValue();
    const clang::CoroutineBodyStmt* body = coroutine_body(declared);
    if (!function || function->isDeclaration() || !body)
      continue;
    coroutines.insert(function);
    if (!mangling)
      mangling = std::make_unique<Mangling>(declared.getASTContext());
    SourceOrder source = source_order_of(declared, *body);
    std::vector<Correspondence> pairs = correspond(*function, source, *mangling);
    tag_suspensions(pairs, source.points.size());
    temporaries.tag(declared, source, pairs);
  }
  if (why_not_annotate(compiler))
    return;
  bool inlines = compiler.getCodeGenOpts().OptimizationLevel != 0;
  Limit smallest = smallest_local(options);
  for (llvm::Function& function : module) {
    if (function.isDeclaration() || coroutines.count(&function))
      continue;
    if (!coroutines.empty() && (inlines || function.hasFnAttribute(llvm::Attribute::AlwaysInline)))
      temporaries.tag(function, 0);
    else if (smallest)
      temporaries.tag(function, *smallest);
  }
}

void Compilation::before_pass(llvm::StringRef pass, const llvm::Any& ir) {
  if (pass == "CoroSplitPass") {
    if (const auto* functions = llvm::any_cast<const llvm::LazyCallGraph::SCC*>(&ir))
      coroutine_frames.before_split(const_cast<llvm::LazyCallGraph::SCC&>(**functions));
  } else if (compat::replaces_allocas(pass)) {
    if (const auto* function = llvm::any_cast<const llvm::Function*>(&ir))
      local_tracking.before(const_cast<llvm::Function&>(**function), (*function)->isPresplitCoroutine());
  } else if (pass == "EmbedBitcodePass") {
    if (const auto* module = llvm::any_cast<const llvm::Module*>(&ir))
      hidden_tags.hide(const_cast<llvm::Module&>(**module));
  } else if (pass == "CoroElidePass") {
    if (const auto* function = llvm::any_cast<const llvm::Function*>(&ir))
      elision.before_elide(const_cast<llvm::Function&>(**function));
  }
}

void Compilation::after_pass(llvm::StringRef pass) {
  if (pass == "CoroSplitPass")
    coroutine_frames.after_split();
  else if (compat::replaces_allocas(pass))
    local_tracking.after();
  else if (pass == "EmbedBitcodePass") {
    hidden_tags.show();
    bitcode_embedded = true;
  } else if (pass == "CoroElidePass")
    elision.after_elide();
}

void Compilation::gather_closures(Gathered& gathered, Symbols& symbols) {
  llvm::DenseSet<const clang::CXXRecordDecl*> seen;
  for (const auto& symbol : generated) {
    // Only names of call operators are looked up: mangling all others would be for nothing.
    if (symbol.getKey().find("cl") == llvm::StringRef::npos)
      continue;
    const clang::FunctionDecl* function = symbols.function(symbol.getKey());
    const clang::CXXRecordDecl* closure = function ? closure_of(*function) : nullptr;
    if (closure && closure_matters(*closure, options) && seen.insert(closure).second)
      gathered.frames.push_back(closure_frame(*closure, *function, symbol.getKey(), gathered));
  }
}

const char* Compilation::why_nameless(const Frame& frame, Symbols& symbols) const {
  auto exceeds = [&](Limit limit) { return !options.record.empty() || (limit && frame.size > *limit); };
  bool matters = frame.kind == FrameKind::coroutine_frame
                     ? exceeds(options.local_in_coroutine_frame) || exceeds(options.capture)
                     : frame.kind == FrameKind::stack_frame && exceeds(options.local_in_stack_frame);
  if (!matters)
    return nullptr;
  if (const char* why = why_not_annotate(compiler))
    return why;
  const clang::FunctionDecl* function = symbols.function(frame.ramp.empty() ? frame.symbol : frame.ramp);
  return function && annotations.lost(*function, frame.symbol)
             ? "the module interface is written before code is generated for inline functions"
             : nullptr;
}

void Compilation::leave_out(Gathered& gathered, Symbols& symbols) {
  // Said only to those who asked for what is missing; the record tells it in any case.
  std::vector<LeftOut> told;
  auto leave_out = [&](const char* what, const char* why, bool asked_for) {
    gathered.left_out.push_back({what, why, ""});
    if (asked_for || !options.record.empty())
      told.push_back(gathered.left_out.back());
  };
  bool coroutine_frames_asked_for = options.coroutine_frame || options.local_in_coroutine_frame;
  bool stack_frames_asked_for = options.stack_frame || options.local_in_stack_frame;
  if (!optimised) {
    const char* why = compiler.getCodeGenOpts().DisableLLVMPasses
                          ? no_passes
                          : "the compiler ran no passes that could be observed";
    leave_out("coroutine-frame", why, coroutine_frames_asked_for);
    leave_out("stack-frame", why, stack_frames_asked_for);
    leave_out("closure", why, options.capture.has_value());
  } else {
    bool coroutines = llvm::any_of(definitions.functions(), [](const clang::FunctionDecl* function) {
      return coroutine_body(*function) != nullptr;
    });
    if (splits_when_linking(compiler.getCodeGenOpts()) && coroutines)
      leave_out("coroutine-frame", "with -flto=thin this compiler lays them out when linking",
                coroutine_frames_asked_for);
    if (!emits_machine_code(compiler))
      leave_out("stack-frame", "no machine code is generated in this step", stack_frames_asked_for);
    if (stack_frames.untold())
      leave_out("stack-frame",
                "the code generator does not tell them, as with -fdiagnostics-hotness-threshold=",
                stack_frames_asked_for);
    if (stack_frames.variables_moved() && (options.local_in_stack_frame || !options.record.empty()))
      leave_out("local", "AddressSanitizer gives them memory at run time, which no frame counts", true);
    for (const Frame& frame : gathered.frames)
      if (const char* why = why_nameless(frame, symbols)) {
        leave_out("local", why, true);
        break;
      }
  }
  if (!told.empty())
    report_remark(compiler.getDiagnostics(), "framewarn: " + left_out_text(told));
}

Gathered Compilation::gather() {
  Gathered gathered;
  Symbols symbols(definitions, annotations);
  FunctionOf function_of = [&](llvm::StringRef symbol) { return symbols.function(symbol); };
  clang::DiagnosticsEngine& diagnostics = compiler.getDiagnostics();
  coroutine_frames.gather(gathered, function_of);
  for (Frame& frame : gathered.frames)
    add_facts(frame, function_of(frame.symbol), compiler.getCodeGenOpts().OptimizationLevel != 0);
  stack_frames.gather(gathered, function_of, [&](const Place& place) { return speaks(diagnostics, place); });
  gather_closures(gathered, symbols);
  leave_out(gathered, symbols);
  leave_out_placeless(gathered, options);
  return gathered;
}

void Compilation::finish() {
  compat::drop_pass_builder_callback();
  // After an error no code was generated, or not all of it; a warning that -Werror made an error of, such as
  // the backend's own about frames, does not stop it.
  const clang::DiagnosticsEngine& diagnostics = compiler.getDiagnostics();
  bool failed = diagnostics.hasErrorOccurred();
  if (diagnostics.hasUncompilableErrorOccurred() || (failed && !optimised))
    return;
  Gathered gathered = gather();
  if (!options.record.empty() && !failed)
    write_record(compiler, gathered, options);
  report(compiler.getDiagnostics(), gathered, options);
}

} // namespace framewarn
