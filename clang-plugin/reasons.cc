#include "reasons.h"

namespace framewarn {
namespace {

/// What the remark says of the two functions, "'a' not inlined into 'b' because …": the reason alone.
std::string reason_in(llvm::StringRef message) {
  for (llvm::StringRef before : {" because of ", " because it ", " because "})
    if (std::size_t at = message.find(before); at != llvm::StringRef::npos)
      return message.substr(at + before.size()).str();
  return {};
}

llvm::StringRef argument(const llvm::DiagnosticInfoOptimizationBase& remark, llvm::StringRef key) {
  for (const auto& argument : remark.getArgs())
    if (llvm::StringRef(argument.Key).equals_insensitive(key))
      return argument.Val;
  return {};
}

} // namespace

class Reasons::Handler : public llvm::DiagnosticHandler {
public:
  Handler(Reasons& reasons, const Creations& creations, std::unique_ptr<llvm::DiagnosticHandler> next)
      : llvm::DiagnosticHandler(next ? next->DiagnosticContext : nullptr), reasons(reasons),
        creations(creations), next(std::move(next)) {}

  bool handleDiagnostics(const llvm::DiagnosticInfo& info) override {
    if (info.getKind() == llvm::DK_OptimizationRemarkMissed)
      take(static_cast<const llvm::DiagnosticInfoOptimizationBase&>(info));
    // Nobody would have made it.
    if (llvm::isa<llvm::DiagnosticInfoIROptimization>(info) && reasons.listening &&
        !(next && next->isAnyRemarkEnabled()))
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
  bool isAnyRemarkEnabled() const override {
    return reasons.listening || (next && next->isAnyRemarkEnabled());
  }

private:
  Reasons& reasons;
  const Creations& creations;
  std::unique_ptr<llvm::DiagnosticHandler> next;

  void take(const llvm::DiagnosticInfoOptimizationBase& remark) {
    llvm::StringRef callee = argument(remark, "callee"), caller = argument(remark, "caller");
    if (!creations.is_ramp(callee) || caller.empty())
      return;
    std::string reason = reason_in(remark.getMsg());
    const char* what = remark.getPassName() == llvm::StringRef("inline") ? "not inlined: " : "not elided: ";
    if (!reason.empty())
      reasons.texts[(caller + " " + callee).str()] = what + reason;
  }
};

void Reasons::observe(llvm::LLVMContext& context, const Creations& creations) {
  context.setDiagnosticHandler(std::make_unique<Handler>(*this, creations, context.getDiagnosticHandler()));
}

std::string Reasons::why(llvm::StringRef function, llvm::StringRef callee) const {
  auto known = texts.find((function + " " + callee).str());
  return known == texts.end() ? std::string() : known->second;
}

} // namespace framewarn
