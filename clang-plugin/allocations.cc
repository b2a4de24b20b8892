#include "allocations.h"

#include "definitions.h"
#include "replaceable_new.h"

namespace framewarn {
namespace {

/// Whether the global operator new can be seen to be called from `function`, directly or not.
bool calls_global_new(const llvm::Function& function, llvm::DenseSet<const llvm::Function*>& seen) {
  if (!seen.insert(&function).second)
    return false;
  for (const llvm::Instruction& instruction : llvm::instructions(function)) {
    const auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
    const auto* callee =
        call ? llvm::dyn_cast<llvm::Function>(call->getCalledOperand()->stripPointerCasts()) : nullptr;
    if (callee && (is_replaceable_new(callee->getName()) || calls_global_new(*callee, seen)))
      return true;
  }
  return false;
}

/// An operator new of the class, or else of one of its bases.
const clang::FunctionDecl* member_new(const clang::CXXRecordDecl& promise) {
  clang::DeclarationName name = promise.getASTContext().DeclarationNames.getCXXOperatorName(clang::OO_New);
  const clang::FunctionDecl* allocation = nullptr;
  auto look_in = [&](const clang::CXXRecordDecl* record) {
    for (const clang::NamedDecl* found : record->lookup(name))
      allocation = allocation ? allocation : found->getAsFunction();
    return !allocation;
  };
  if (look_in(&promise))
    promise.forallBases(look_in);
  return allocation;
}

/// std::coroutine_traits takes this member type where nobody has specialised it.
const clang::CXXRecordDecl* usual_promise(const clang::FunctionDecl& function) {
  const clang::CXXRecordDecl* returned = function.getReturnType()->getAsCXXRecordDecl();
  if (!returned || !returned->hasDefinition())
    return nullptr;
  clang::IdentifierInfo& name = function.getASTContext().Idents.get("promise_type");
  for (const clang::NamedDecl* found : returned->lookup(&name))
    if (const auto* type = llvm::dyn_cast<clang::TypeDecl>(found))
      if (const clang::CXXRecordDecl* promise =
              function.getASTContext().getTypeDeclType(type)->getAsCXXRecordDecl();
          promise && promise->hasDefinition())
        return promise->getDefinition();
  return nullptr;
}

} // namespace

const clang::FunctionDecl* own_allocation(const clang::FunctionDecl& coroutine) {
  const clang::CoroutineBodyStmt* body = coroutine_body(coroutine);
  if (!body) {
    const clang::CXXRecordDecl* promise = usual_promise(coroutine);
    return promise ? member_new(*promise) : nullptr;
  }
  const clang::Expr* allocate = body->getAllocate();
  const auto* call = allocate ? llvm::dyn_cast<clang::CallExpr>(allocate->IgnoreImpCasts()) : nullptr;
  const clang::FunctionDecl* allocation = call ? call->getDirectCallee() : nullptr;
  return allocation && llvm::isa<clang::CXXMethodDecl>(allocation) ? allocation : nullptr;
}

bool has_usual_promise(const clang::FunctionDecl& function) {
  return usual_promise(function) != nullptr;
}

bool calls_global_new(const llvm::Function& function) {
  llvm::DenseSet<const llvm::Function*> seen;
  return calls_global_new(function, seen);
}

} // namespace framewarn
