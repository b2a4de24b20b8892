#include "compilation.h"

#include "calls.h"
#include "captures.h"
#include "code_generator.h"
#include "coroutine_clones.h"
#include "facts.h"
#include "modes.h"
#include "names.h"
#include "places.h"
#include "report.h"

namespace framewarn {

Compilation::Compilation(clang::CompilerInstance& compiler, Options options, bool frees_ast)
    : compiler(compiler), options(std::move(options)),
      definitions(this->options, why_not_annotate(compiler) ? nullptr : &annotations, optimises()),
      frees_ast(frees_ast), symbols(definitions, annotations),
      descriptions(annotations, temporaries, creations, symbols, this->options.asks_for_types()),
      elision(creations), ramp_inlining(creations, elision), local_tracking(this->options),
      coroutine_frames(annotations, descriptions, temporaries, creations, elision, local_tracking,
                       this->options, optimises()),
      coroutine_calls(creations, elision, coroutine_frames, reasons),
      stack_frames(annotations, descriptions, temporaries, creations, elision, coroutine_frames,
                   this->options) {}

void Compilation::begin() {
  generator = code_generator(compiler);
  symbols.ask(generator);
  mangling = Mangling(generator);
  if (generator)
    annotations.ask([this](llvm::StringRef symbol) { return symbols.function(symbol); });
  if (generator || !may_annotate_functions(compiler))
    definitions.spare_functions();
}

bool Compilation::optimises() const {
  return compiler.getCodeGenOpts().OptimizationLevel != 0;
}

/// Without optimisation a frame has what its function has now, and what is always inlined.
bool Compilation::foresees() const {
  return may_free_ast() && !optimises();
}

/// Whether one of its frames could be a finding or belongs into the record; true where that is not foreseen.
bool Compilation::may_matter(const llvm::Function& coroutine) {
  return !foresees() || coroutine_frames.may_matter(coroutine) || stack_frames.may_matter(coroutine);
}

/// With optimisation nobody knows what is inlined where: of all.
bool Compilation::may_be_asked_for(const llvm::Function& function) {
  return !foresees() ||
         (function.isPresplitCoroutine() ? may_matter(function) : stack_frames.may_matter(function));
}

/// The AST is not needed any more, and the optimiser needs memory.
void Compilation::describe(const llvm::Module& module) {
  for (const llvm::Function& function : module)
    if (!function.isDeclaration() && may_be_asked_for(function)) {
      descriptions.describe(function);
      // What calls await_suspend is told as a part of its coroutine.
      if (const llvm::StringRef coroutine = suspended_by(function.getName()); !coroutine.empty())
        if (const llvm::Function* ramp = module.getFunction(coroutine))
          descriptions.describe(*ramp);
    }
  descriptions.close(module, !foresees());
  gather_source();
  free_ast();
}

void Compilation::gather_closures(const llvm::Module& module) {
  bool any = false;
  for (std::size_t i = 0; i < definitions.call_operators().size() && !any; ++i) { // asking may bring more
    const clang::CXXRecordDecl* closure = closure_of(*definitions.call_operators()[i]);
    any = closure && closure_matters(*closure, options);
  }
  if (!any)
    return;
  llvm::DenseSet<const clang::CXXRecordDecl*> seen;
  for (const llvm::Function& generated : module) {
    // Only names of call operators are looked up: mangling all others would be for nothing.
    const llvm::StringRef symbol = generated.getName();
    if (generated.isDeclaration() || std::string_view(symbol).find("cl") == std::string_view::npos)
      continue;
    const clang::FunctionDecl* function = symbols.function(symbol);
    const clang::CXXRecordDecl* closure = function ? closure_of(*function) : nullptr;
    if (closure && closure_matters(*closure, options) && seen.insert(closure).second)
      closures.push_back(
          closure_frame(*closure, descriptions.describe(*function), symbol, options, gathered));
  }
}

/// What the source alone tells.
void Compilation::gather_source() {
  for (const clang::FunctionDecl* function : misplaced_no_heap(definitions))
    no_coroutines.emplace_back(place_of(*function), signature(*function));
}

/// All that descriptions are needed for but the stack frames. No pass changes the module any more.
void Compilation::gather_described() {
  coroutine_frames.gather(gathered);
  for (Frame& frame : gathered.frames) {
    const FunctionDescription* coroutine = descriptions.function(frame.symbol);
    frame.own_allocation = coroutine && coroutine->as_coroutine && coroutine->as_coroutine->own_allocation;
    add_facts(frame, coroutine, optimises());
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

void Compilation::gather_machine_frames() {
  clang::DiagnosticsEngine& diagnostics = compiler.getDiagnostics();
  stack_frames.gather(gathered, [&](const Place& place) { return speaks(diagnostics, place); });
  std::move(closures.begin(), closures.end(), std::back_inserter(gathered.frames));
  attach_calls(gathered);
  leave_out();
  leave_out_placeless(gathered, options);
}

void Compilation::finish() {
  over = true;
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
  for (const auto& [place, signature] : no_coroutines)
    report_no_coroutine(diagnostics, place, signature);
  gather_machine_frames();
  if (options.records() && !failed)
    write_record(compiler, gathered, options);
  report(diagnostics, gathered, options);
}

} // namespace framewarn
