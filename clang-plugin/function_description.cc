#include "function_description.h"

#include "allocations.h"
#include "definitions.h"
#include "foreseen_size.h"
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

std::uint64_t largest_parameter(const clang::FunctionDecl& function) {
  const clang::ASTContext& context = function.getASTContext();
  std::uint64_t largest = 0;
  for (const clang::ParmVarDecl* parameter : function.parameters()) {
    const clang::QualType type = parameter->getType();
    if (type->isReferenceType())
      continue;
    if (type->isIncompleteType() || type->isSizelessType() || !type->isConstantSizeType())
      return unlimited_size;
    largest = std::max<std::uint64_t>(largest, context.getTypeSizeInChars(type).getQuantity());
  }
  return largest;
}

FunctionDescription description_of(const clang::FunctionDecl& function, SharedNames& names) {
  FunctionDescription description;
  description.normal_form = names.normal_form(function);
  description.signature = signature(function);
  description.at = place_of(function);
  if (Stated stated = stated_of(function); stated.limit || stated.exact || stated.allowed)
    description.stated = std::make_unique<const Stated>(std::move(stated));
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  description.has_this = method && compat::has_this(*method);
  description.declaration = &function;
  description.canonical = canonical(&function);
  description.pattern = canonical(compat::instantiation_pattern(function));
  if (const clang::CoroutineBodyStmt* body = coroutine_body(function)) {
    CoroutineDescription coroutine;
    coroutine.call_form = call_form(function);
    coroutine.largest_parameter = largest_parameter(function);
    coroutine.no_heap = is_no_heap(function);
    coroutine.own_allocation = own_allocation(function) != nullptr;
    if (!is_told_the_alignment(*body))
      coroutine.sure_alignment = function.getASTContext().getTargetInfo().getNewAlign() / 8;
    description.as_coroutine = std::make_unique<const CoroutineDescription>(std::move(coroutine));
  }
  return description;
}

void describe(Frame& frame, const FunctionDescription& function) {
  frame.function = function.normal_form;
  frame.signature = function.signature;
  frame.at = function.at;
  if (function.stated)
    frame.stated = *function.stated;
}

SharedText inlined_from(const FunctionDescription* owner, const FunctionDescription* emitted) {
  if (!owner || !emitted || owner->canonical == emitted->canonical)
    return {};
  // For one instance of several that cannot be told apart, Symbols::function names their template.
  return owner->pattern && owner->pattern == emitted->canonical ? SharedText() : owner->signature;
}

} // namespace framewarn
