#include "machine_frames.h"

namespace framewarn {
namespace {

/// The machine function whose frame is complete, if that is what `info` tells.
const llvm::MachineFunction* laid_out(const llvm::DiagnosticInfo& info) {
  if (info.getKind() != llvm::DK_MachineOptimizationRemarkAnalysis)
    return nullptr;
  // Not by the pass: its name is "prologepilog" up to 22, "prolog-epilog" from 23.
  const auto& remark = static_cast<const llvm::DiagnosticInfoMIROptimization&>(info);
  return remark.getRemarkName() == "StackSize" ? remark.getBlock()->getParent() : nullptr;
}

/// Stands before the handler that Clang installed and goes with it when the backend is done.
class Handler : public llvm::DiagnosticHandler {
public:
  Handler(MachineFrameObserver& observer, std::unique_ptr<llvm::DiagnosticHandler> next)
      : llvm::DiagnosticHandler(next ? next->DiagnosticContext : nullptr), observer(observer),
        next(std::move(next)) {}

  bool handleDiagnostics(const llvm::DiagnosticInfo& info) override {
    if (const llvm::MachineFunction* function = laid_out(info))
      observer.laid_out(*function);
    else if (info.getKind() == llvm::DK_StackSize)
      observer.too_large(static_cast<const llvm::DiagnosticInfoStackSize&>(info).getFunction());
    // Nobody would have made it.
    if (llvm::isa<llvm::DiagnosticInfoMIROptimization>(info) && !(next && next->isAnyRemarkEnabled()))
      return true;
    if (!next)
      return false;
    if (info.getSeverity() == llvm::DS_Error)
      compat::set_has_errors(*next);
    return next->handleDiagnostics(info);
  }
  bool isAnalysisRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isAnalysisRemarkEnabled(pass);
  }
  bool isMissedOptRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isMissedOptRemarkEnabled(pass);
  }
  bool isPassedOptRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isPassedOptRemarkEnabled(pass);
  }
  /// Asked before a remark is made, of whichever pass (MachineOptimizationRemarkEmitter::emit). What is
  /// costly to find out for a remark is found out only if the pass is asked for by its name.
  bool isAnyRemarkEnabled() const override { return true; }

private:
  MachineFrameObserver& observer;
  std::unique_ptr<llvm::DiagnosticHandler> next;
};

} // namespace

void observe_machine_frames(llvm::LLVMContext& context, MachineFrameObserver& observer) {
  context.setDiagnosticHandler(std::make_unique<Handler>(observer, context.getDiagnosticHandler()));
}

} // namespace framewarn
