#include "function_description.h"

#include "allocations.h"
#include "definitions.h"
#include "names.h"
#include "no_heap_frames.h"
#include "places.h"
#include "stated.h"

namespace framewarn {
namespace {

const clang::FunctionDecl* canonical(const clang::FunctionDecl* function) {
  return function ? function->getCanonicalDecl() : nullptr;
}

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

FunctionDescription description_of(const clang::FunctionDecl& function) {
  FunctionDescription description;
  description.normal_form = normal_form(function);
  description.signature = signature(function);
  description.at = place_of(function);
  description.stated = stated_of(function);
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  description.has_this = method && compat::has_this(*method);
  description.declaration = &function;
  description.canonical = canonical(&function);
  description.pattern = canonical(compat::instantiation_pattern(function));
  if (const clang::CoroutineBodyStmt* body = coroutine_body(function)) {
    description.is_coroutine = true;
    description.call_form = call_form(function);
    description.no_heap = is_no_heap(function);
    description.own_allocation = own_allocation(function) != nullptr;
    if (!is_told_the_alignment(*body))
      description.sure_alignment = function.getASTContext().getTargetInfo().getNewAlign() / 8;
  }
  return description;
}

void describe(Frame& frame, const FunctionDescription& function) {
  frame.function = function.normal_form;
  frame.signature = function.signature;
  frame.at = function.at;
  frame.stated = function.stated;
}

std::string inlined_from(const FunctionDescription* owner, const FunctionDescription* emitted) {
  if (!owner || !emitted || owner->canonical == emitted->canonical)
    return {};
  // For one instance of several that cannot be told apart, Symbols::function names their template.
  return owner->pattern && owner->pattern == emitted->canonical ? std::string() : owner->signature;
}

} // namespace framewarn
