#include "compilation.h"

#include "allocations.h"
#include "calls.h"
#include "captures.h"
#include "facts.h"
#include "foreseen_size.h"
#include "names.h"
#include "places.h"
#include "report.h"
#include "stated.h"
#include "wording.h"

namespace framewarn {
namespace {

constexpr const char* no_passes = "this step runs no optimisation passes, as with -save-temps";

/// Of a plain function less is to be told than of a coroutine: a thousand calls.
constexpr std::size_t largest_plain_table = std::size_t(1) << 20;

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

/// Whether a function may be annotated besides: while it is, its address seems to be taken, and of such
/// functions -fsanitize=kcfi keeps the types before any pass runs (CodeGenModule::finalizeKCFITypes).
bool may_annotate_functions(const clang::CompilerInstance& compiler) {
  return !compat::has_kcfi(compiler.getLangOpts());
}

/// Why FRAMEWARN_NO_HEAP_FRAME is not checked; null when it is.
const char* why_no_guarantee(const clang::CompilerInstance& compiler) {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  if (options.PrepareForLTO || options.PrepareForThinLTO)
    return "with -flto frames can still move when linking";
  return options.OptimizationLevel ? nullptr : "without optimisation no frame moves into its caller";
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

Compilation::Compilation(clang::CompilerInstance& compiler, Options options, bool frees_ast)
    : compiler(compiler), options(std::move(options)),
      definitions(this->options, why_not_annotate(compiler) ? nullptr : &annotations,
                  may_annotate_functions(compiler)),
      frees_ast(frees_ast), symbols(definitions, annotations),
      descriptions(annotations, temporaries, creations, symbols), elision(creations),
      ramp_inlining(creations, elision),
      coroutine_frames(annotations, descriptions, temporaries, creations, elision, local_tracking,
                       compiler.getCodeGenOpts().OptimizationLevel != 0),
      coroutine_calls(creations, elision, coroutine_frames, reasons),
      stack_frames(annotations, descriptions, temporaries, creations, elision, coroutine_frames,
                   this->options) {}

bool Compilation::start(llvm::Module& module) {
  optimised = true;
  definitions.code_generated();
  annotations.harvest(module);
  creations.start(module);
  if (!why_no_guarantee(compiler))
    no_heap_frames.start(module, definitions, symbols, creations);
  tag_coroutines(module);
  tag_callers(module);
  creations.tagged(module);
  mangling = {};
  if (creations.any() && (options.records() || no_heap_frames.any()))
    reasons.observe(module.getContext(), creations);
  gather_closures(module);
  if (foresees_descriptions())
    describe_early(module);
  return creations.any() || annotations.any_tagged() || temporaries.any_tagged() ||
         compat::is_fat_lto(compiler.getCodeGenOpts());
}

void Compilation::tag_coroutines(llvm::Module& module) {
  llvm::SmallPtrSet<llvm::Function*, 16> coroutines;
  for (const auto& known : annotations.functions()) {
    llvm::Function* function = module.getFunction(known.getKey());
    const clang::FunctionDecl& declared = *known.getValue();
    const clang::CoroutineBodyStmt* body = coroutine_body(declared);
    if (!function || function->isDeclaration() || !body || annotations.is_region(known.getKey()))
      continue;
    coroutines.insert(function);
    SourceOrder source = source_order_of(declared, *body);
    std::vector<Correspondence> pairs = correspond(*function, source, mangling);
    tag_suspensions(pairs, source.points.size());
    temporaries.tag(*function, declared, source, pairs, 0, !why_not_annotate(compiler));
    creations.tag(*function, declared, pairs);
  }
  if (!why_not_annotate(compiler))
    tag_temporaries(module, coroutines);
}

/// In all functions, for some are inlined into coroutines; of these the temporaries are known already.
void Compilation::tag_temporaries(llvm::Module& module,
                                  const llvm::SmallPtrSetImpl<llvm::Function*>& coroutines) {
  const bool inlines = compiler.getCodeGenOpts().OptimizationLevel != 0;
  const Limit of_all = smallest_local(options), placed = smallest_placed_temporary(options);
  for (llvm::Function& function : module) {
    if (function.isDeclaration())
      continue;
    if (coroutines.count(&function)) {
      temporaries.tag_alloca(function, 0);
      continue;
    }
    const bool may_join = inlines || function.hasFnAttribute(llvm::Attribute::AlwaysInline);
    const Limit smallest = !coroutines.empty() && may_join ? Limit(0) : of_all;
    if (!smallest)
      continue;
    const std::uint64_t worth = placed ? std::max(*smallest, *placed) : unlimited_size;
    const clang::FunctionDecl* declared =
        Temporaries::any(function, worth) ? symbols.function(function.getName()) : nullptr;
    // Of one instance of several that cannot be told apart there is only the template.
    if (declared && !declared->isDependentContext()) {
      const SourceOrder source = source_order_of(*declared);
      const std::vector<Correspondence> pairs = correspond(function, source, mangling, largest_plain_table);
      temporaries.tag(function, *declared, source, pairs, worth, true);
    }
    temporaries.tag(function, *smallest);
    temporaries.tag_alloca(function, *smallest);
  }
}

/// The calls of coroutines in other functions. Nothing is elided, and no call inlined, without optimisation:
/// then only the record asks for them.
void Compilation::tag_callers(llvm::Module& module) {
  if (!creations.any() || (!compiler.getCodeGenOpts().OptimizationLevel && !options.records()))
    return;
  for (llvm::Function* function : creations.plain_callers(module)) {
    const clang::FunctionDecl* declared = symbols.function(function->getName());
    if (!declared || declared->isDependentContext())
      continue;
    SourceOrder source = source_order_of(*declared);
    creations.tag(*function, *declared, correspond(*function, source, mangling));
  }
}

/// Without optimisation a frame has what its function has now, and what is always inlined.
bool Compilation::foresees_descriptions() const {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  return may_free_ast() && !options.OptimizationLevel && !compat::is_fat_lto(options);
}

void Compilation::describe_early(const llvm::Module& module) {
  for (const llvm::Function& function : module)
    if (!function.isDeclaration() &&
        (function.isPresplitCoroutine() || stack_frames.may_matter(function) ||
         (function.hasFnAttribute(llvm::Attribute::AlwaysInline) && has_tagged_alloca(function))))
      descriptions.describe(function);
  descriptions.close();
  gather_source();
  free_ast();
}

void Compilation::gather_closures(const llvm::Module& module) {
  bool any = false;
  for (std::size_t i = 0; i < definitions.functions().size() && !any; ++i) { // asking may bring more
    const clang::CXXRecordDecl* closure = closure_of(*definitions.functions()[i]);
    any = closure && closure_matters(*closure, options);
  }
  if (!any)
    return;
  llvm::DenseSet<const clang::CXXRecordDecl*> seen;
  for (const llvm::Function& generated : module) {
    // Only names of call operators are looked up: mangling all others would be for nothing.
    const llvm::StringRef symbol = generated.getName();
    if (generated.isDeclaration() || symbol.find("cl") == llvm::StringRef::npos)
      continue;
    const clang::FunctionDecl* function = symbols.function(symbol);
    const clang::CXXRecordDecl* closure = function ? closure_of(*function) : nullptr;
    if (closure && closure_matters(*closure, options) && seen.insert(closure).second)
      closures.push_back(closure_frame(*closure, description_of(*function), symbol, gathered));
  }
}

const char* Compilation::why_nameless(const Frame& frame) {
  const Limits lowest = options.lowest();
  auto matters_to = [&](Limit limit) { return options.records() || exceeds(frame.size, limit); };
  bool matters = frame.kind == FrameKind::coroutine_frame
                     ? matters_to(lowest.local_in_coroutine_frame) || matters_to(lowest.capture)
                     : frame.kind == FrameKind::stack_frame && matters_to(lowest.local_in_stack_frame);
  if (!matters)
    return nullptr;
  if (const char* why = why_not_annotate(compiler))
    return why;
  if (ast_freed) // so that nothing was withdrawn
    return nullptr;
  const clang::FunctionDecl* function = symbols.function(frame.ramp.empty() ? frame.symbol : frame.ramp);
  return function && annotations.lost(*function, frame.symbol)
             ? "the module interface is written before code is generated for inline functions"
             : nullptr;
}

void Compilation::leave_out() {
  // Said only to those who asked for what is missing; the record tells it in any case.
  std::vector<LeftOut> told;
  auto leave_out = [&](const char* what, const char* why, bool asked_for) {
    gathered.left_out.push_back({what, why, ""});
    if (asked_for || options.records())
      told.push_back(gathered.left_out.back());
  };
  const Limits lowest = options.lowest();
  bool coroutine_frames_asked_for =
      lowest.coroutine_frame || lowest.local_in_coroutine_frame || has_stated_sizes();
  bool stack_frames_asked_for = lowest.stack_frame || lowest.local_in_stack_frame || has_stated_sizes();
  if (!optimised) {
    const char* why = compiler.getCodeGenOpts().DisableLLVMPasses
                          ? no_passes
                          : "the compiler ran no passes that could be observed";
    leave_out("coroutine-frame", why, coroutine_frames_asked_for);
    leave_out("stack-frame", why, stack_frames_asked_for);
    leave_out("closure", why, lowest.capture.has_value());
  } else {
    if (splits_when_linking(compiler.getCodeGenOpts()) && coroutines_defined)
      leave_out("coroutine-frame", "with -flto=thin this compiler lays them out when linking",
                coroutine_frames_asked_for);
    if (const char* why = why_no_guarantee(compiler); why && has_no_heap_declarations()) {
      // Of builds without optimisation, which are many, only the record tells it.
      if (compiler.getCodeGenOpts().OptimizationLevel)
        leave_out("no-heap-frame", why, true);
      else
        gathered.left_out.push_back({"no-heap-frame", why, ""});
    }
    if (!emits_machine_code(compiler))
      leave_out("stack-frame", "no machine code is generated in this step", stack_frames_asked_for);
    if (stack_frames.untold())
      leave_out("stack-frame",
                "the code generator does not tell them, as with -fdiagnostics-hotness-threshold=",
                stack_frames_asked_for);
    if (stack_frames.unforeseen())
      leave_out("stack-frame", "one is larger than its code let expect", true);
    if (stack_frames.variables_moved() && (lowest.local_in_stack_frame || options.records()))
      leave_out("local", "AddressSanitizer gives them memory at run time, which no frame counts", true);
    for (const Frame& frame : gathered.frames)
      if (const char* why = why_nameless(frame)) {
        leave_out("local", why, true);
        break;
      }
  }
  if (!told.empty())
    report_remark(compiler.getDiagnostics(), "framewarn: " + left_out_text(told));
}

/// What the source alone tells.
void Compilation::gather_source() {
  for (std::size_t i = 0; i < definitions.functions().size() && !coroutines_defined; ++i)
    coroutines_defined = coroutine_body(*definitions.functions()[i]) != nullptr;
  for (const clang::FunctionDecl* function : misplaced_no_heap(definitions))
    no_coroutines.emplace_back(place_of(*function), signature(*function));
}

/// All that descriptions are needed for but the stack frames. No pass changes the module any more.
void Compilation::gather_described() {
  if (std::exchange(described, true))
    return;
  coroutine_frames.gather(gathered);
  for (Frame& frame : gathered.frames) {
    const FunctionDescription* coroutine = descriptions.function(frame.symbol);
    frame.own_allocation = coroutine && coroutine->own_allocation;
    add_facts(frame, coroutine, compiler.getCodeGenOpts().OptimizationLevel != 0);
  }
  coroutine_calls.gather(gathered, descriptions, options.records() || no_heap_frames.any());
  no_heap_frames.gather(gathered, coroutine_frames);
}

/// The attributes were taken off for whoever writes the module, who may want the AST, too.
bool Compilation::may_free_ast() const {
  return frees_ast && !annotations.any_withdrawn();
}

void Compilation::free_ast() {
  compat::free_ast(compiler.getASTContext());
  ast_freed = true;
}

void Compilation::machine_code_begins() {
  if (ast_freed || !may_free_ast())
    return;
  gather_described();
  stack_frames.describe();
  gather_source();
  free_ast();
}

void Compilation::gather_machine_frames() {
  clang::DiagnosticsEngine& diagnostics = compiler.getDiagnostics();
  stack_frames.gather(gathered, [&](const Place& place) { return speaks(diagnostics, place); });
  std::move(closures.begin(), closures.end(), std::back_inserter(gathered.frames));
  attach_calls(gathered);
  leave_out();
  leave_out_placeless(gathered, options);
}

void Compilation::finish() {
  compat::drop_pass_builder_callback();
  // After an error no code was generated, or not all of it; a warning that -Werror made an error of, such as
  // the backend's own about frames, does not stop it.
  clang::DiagnosticsEngine& diagnostics = compiler.getDiagnostics();
  bool failed = diagnostics.hasErrorOccurred();
  if (diagnostics.hasUncompilableErrorOccurred() || (failed && !optimised))
    return;
  if (!ast_freed)
    gather_source();
  gather_described();
  if (!ast_freed || descriptions.closed())
    stack_frames.describe();
  for (const auto& [place, signature] : no_coroutines)
    report_no_coroutine(diagnostics, place, signature);
  gather_machine_frames();
  if (options.records() && !failed)
    write_record(compiler, gathered, options);
  report(diagnostics, gathered, options);
}

} // namespace framewarn
