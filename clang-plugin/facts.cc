#include "facts.h"

#include "definitions.h"
#include "layout.h"

namespace framewarn {
namespace {

bool takes_alignment(const clang::FunctionDecl& allocation) {
  return llvm::any_of(allocation.parameters(), [](const clang::ParmVarDecl* parameter) {
    return parameter->getType()->isAlignValT();
  });
}

/// Clang looks for an operator new that takes the alignment only with -fcoro-aligned-allocation, which is
/// there from 16 (https://reviews.llvm.org/D133341).
bool is_told_the_alignment(const clang::CoroutineBodyStmt& body) {
  const clang::Expr* allocate = body.getAllocate();
  const auto* call = allocate ? llvm::dyn_cast<clang::CallExpr>(allocate->IgnoreImpCasts()) : nullptr;
  const clang::FunctionDecl* allocation = call ? call->getDirectCallee() : nullptr;
  return !allocation || takes_alignment(*allocation);
}

} // namespace

void add_facts(Frame& frame, const clang::FunctionDecl* coroutine, bool optimised) {
  const clang::CoroutineBodyStmt* body = coroutine ? coroutine_body(*coroutine) : nullptr;
  if (body && !is_told_the_alignment(*body) &&
      frame.align > coroutine->getASTContext().getTargetInfo().getNewAlign() / 8)
    frame.facts.push_back({FactKind::unaligned_allocation, frame.align, "", frame.at});
  // Without optimisation nothing shares a slot and no lifetime ends before the function does.
  std::uint64_t spare = optimised ? 0 : bytes_not_needed_at_once(frame);
  if (spare && spare >= frame.size / 20)
    frame.facts.push_back({FactKind::unoptimised, 0, "", frame.at});
}

} // namespace framewarn
