// The optimiser's start: what the AST and the code as CodeGen left it say of one another is put into tags.
#include "compilation.h"
#include "foreseen_size.h"
#include "judge.h"
#include "modes.h"

namespace framewarn {
namespace {

/// Of a plain function less is to be told than of a coroutine: a thousand calls.
constexpr std::size_t largest_plain_table = std::size_t(1) << 20;

} // namespace

bool Compilation::start(llvm::Module& module) {
  optimised = true;
  definitions.code_generated();
  annotations.harvest(module);
  creations.start(module);
  if (!why_no_guarantee(compiler))
    no_heap_frames.start(module, definitions, symbols, creations, Mangling(generator));
  tag_coroutines(module);
  tag_callers(module);
  creations.tagged(module);
  mangling = Mangling();
  if (creations.any() && (options.records() || no_heap_frames.any()))
    reasons.observe(module.getContext(), creations);
  gather_closures(module);
  if (may_free_ast())
    describe(module);
  return creations.any() || annotations.any_tagged() || temporaries.any_tagged() ||
         compat::is_fat_lto(compiler.getCodeGenOpts());
}

void Compilation::tag_coroutines(llvm::Module& module) {
  llvm::SmallPtrSet<llvm::Function*, 16> coroutines;
  for (llvm::Function& function : module) {
    if (function.isDeclaration() || !function.isPresplitCoroutine())
      continue;
    const clang::FunctionDecl* declared = symbols.function(function.getName());
    const clang::CoroutineBodyStmt* body = declared ? coroutine_body(*declared) : nullptr;
    if (!body || declared->isDependentContext())
      continue;
    coroutines.insert(&function);
    if (!may_matter(function))
      continue;
    SourceOrder source = source_order_of(*declared, *body);
    std::vector<Correspondence> pairs = correspond(function, source, mangling);
    tag_suspensions(pairs, source.points.size());
    temporaries.tag(function, *declared, source, pairs, 0,
                    why_not_annotate(compiler) ? nullptr : &annotations);
    creations.tag(function, *declared, pairs);
  }
  if (!why_not_annotate(compiler))
    tag_temporaries(module, coroutines);
}

/// In all functions, for some are inlined into coroutines; of these the temporaries are known already.
void Compilation::tag_temporaries(llvm::Module& module,
                                  const llvm::SmallPtrSetImpl<llvm::Function*>& coroutines) {
  const bool foresees = this->foresees();
  for (llvm::Function& function : module) {
    if (function.isDeclaration())
      continue;
    if (coroutines.count(&function))
      temporaries.tag_alloca(function, 0);
    else
      tag_temporaries(function, !coroutines.empty());
    if (foresees)
      stack_frames.foresee(function); // while its code is in the cache
  }
}

void Compilation::tag_temporaries(llvm::Function& function, bool any_coroutines) {
  const bool stays = !optimises() && !is_always_inlined(function);
  const Limit smallest = any_coroutines && !stays ? Limit(0) : smallest_local(options);
  if (!smallest)
    return;
  const Limit placed = smallest_placed_temporary(options);
  const std::uint64_t worth = placed ? std::max(*smallest, *placed) : unlimited_size;
  const clang::FunctionDecl* declared =
      Temporaries::any(function, worth) ? symbols.function(function.getName()) : nullptr;
  // Of one instance of several that cannot be told apart there is only the template.
  if (declared && !declared->isDependentContext()) {
    const SourceOrder source = source_order_of(*declared);
    const std::vector<Correspondence> pairs = correspond(function, source, mangling, largest_plain_table);
    temporaries.tag(function, *declared, source, pairs, worth, &annotations);
  }
  temporaries.tag(function, stays ? std::max(*smallest, Temporaries::largest_in_registers + 1) : *smallest,
                  stays);
  temporaries.tag_alloca(function, *smallest);
}

/// The calls of coroutines in other functions. Nothing is elided, and no call inlined, without optimisation:
/// then only the record asks for them.
void Compilation::tag_callers(llvm::Module& module) {
  if (!creations.any() || (!optimises() && !options.records()))
    return;
  for (llvm::Function* function : creations.plain_callers(module)) {
    const clang::FunctionDecl* declared = symbols.function(function->getName());
    if (!declared || declared->isDependentContext())
      continue;
    SourceOrder source = source_order_of(*declared);
    creations.tag(*function, *declared, correspond(*function, source, mangling));
    stack_frames.tagged(*function);
  }
}

} // namespace framewarn
