#include "quiet_functions.h"

namespace framewarn {
namespace {

/// Whether a pass on `function` is one that we observe: for a tagged alloca, or for a coroutine's frame, its
/// own or one of a ramp that was inlined.
bool has_ours(const llvm::Function& function) {
  for (const llvm::Instruction& instruction : function.getEntryBlock())
    if (llvm::isa<llvm::AllocaInst>(instruction) && has_tag(instruction))
      return true;
  const llvm::Function* coro_begin = compat::coro_begin(*function.getParent());
  if (!coro_begin || coro_begin->use_empty())
    return false;
  for (const llvm::Instruction& instruction : llvm::instructions(function))
    if (const auto* call = llvm::dyn_cast<llvm::CallInst>(&instruction);
        call && call->getCalledOperand() == coro_begin)
      return true;
  return false;
}

} // namespace

void QuietFunctions::start(llvm::PassInstrumentationCallbacks& passes, llvm::Module& module,
                           llvm::ModuleAnalysisManager& analyses) {
  if (!compat::only_optnone_is_told(passes))
    return;
  told = &passes;
  functions = &analyses.getResult<llvm::FunctionAnalysisManagerModuleProxy>(module).getManager();
}

void QuietFunctions::before_passes_on(llvm::Function& function) {
  if (!functions || function.isDeclaration() || function.hasOptNone())
    return;
  functions->getResult<llvm::PassInstrumentationAnalysis>(function) =
      has_ours(function) ? llvm::PassInstrumentation(told) : llvm::PassInstrumentation();
}

} // namespace framewarn
