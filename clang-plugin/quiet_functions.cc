#include "quiet_functions.h"

namespace framewarn {
namespace {

/// Whether a pass on `function` is one that we observe: for a tagged alloca, or for a coroutine's frame, its
/// own or one of a ramp that was inlined.
bool has_ours(const llvm::Function& function) {
  if (has_tagged_alloca(function))
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

void QuietFunctions::start(llvm::PassInstrumentationCallbacks& callbacks, std::size_t ours,
                           llvm::Module& module, llvm::ModuleAnalysisManager& analyses) {
  most = ours + 1;
  if (compat::callbacks_of(callbacks) > most)
    return;
  this->callbacks = &callbacks;
  functions = &analyses.getResult<llvm::FunctionAnalysisManagerModuleProxy>(module).getManager();
}

void QuietFunctions::before_passes_on(llvm::Function& function) {
  if (!functions || function.isDeclaration() || function.hasOptNone())
    return;
  // Another plugin may have come later, as we did.
  bool told = compat::callbacks_of(*callbacks) > most || has_ours(function);
  functions->getResult<llvm::PassInstrumentationAnalysis>(function) =
      told ? llvm::PassInstrumentation(callbacks) : llvm::PassInstrumentation();
}

} // namespace framewarn
