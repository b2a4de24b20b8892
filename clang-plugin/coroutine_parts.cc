#include "coroutine_parts.h"

#include "definitions.h"
#include "names.h"
#include "places.h"

namespace framewarn {

CoroutineParts::CoroutineParts(const clang::FunctionDecl& function, const FunctionDescription& coroutine)
    : coroutine(&coroutine) {
  const clang::ASTContext& context = function.getASTContext();
  self_part.kind = PartKind::parameter;
  self_part.by_reference = true;
  self_part.at = coroutine.at;
  if (!is_lambda_call(function))
    self_part.name = "this";
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function))
    self_part.type = type_name(context, method->getThisType());
  if (const clang::CXXRecordDecl* record = function.getReturnType()->getAsCXXRecordDecl()) {
    returned_record = record->getQualifiedNameAsString();
    returned_type = type_name(context, function.getReturnType());
  }
  const clang::CoroutineBodyStmt* body = coroutine_body(function);
  if (!body)
    return;
  SourceOrder order = source_order_of(function, *body);
  points = std::move(order.points);
  never = std::move(order.never);
  in_scope = std::move(order.in_scope);
  // Canonical: as written it is coroutine_traits' typedef of the standard library's making.
  if (const clang::VarDecl* promise = body->getPromiseDecl())
    promise_type = type_name(context, promise->getType().getCanonicalType());
}

Part CoroutineParts::promise() const {
  Part part;
  part.kind = PartKind::promise;
  part.type = promise_type;
  return part;
}

Part CoroutineParts::variable(const VariableDescription& variable, const Liveness& liveness) const {
  if (variable.owner == coroutine && variable.kind == PartKind::promise)
    return promise();
  Part part = variable.part();
  if (variable.owner == coroutine)
    explain(part, variable, liveness);
  else
    inlined(part, variable.owner);
  return part;
}

void CoroutineParts::inlined(Part& part, const FunctionDescription* function) const {
  if (!function || !coroutine)
    return;
  if (function == coroutine) { // memory of its own, of which no more is known
    part.at = function->at;
    return;
  }
  part.inlined_from = function->signature;
  part.escapes = true; // not examined: no optimiser needs to leave it out
  if (!part.at.known())
    part.at = function->at;
  // A function that cannot suspend has nothing that lives across a suspension.
  if (!function->as_coroutine)
    part.because = Because::kept_anyway;
}

/// A value that is needed where the variable is not known is something else's, too: what was copied into the
/// variable, or is at the same address.
Part CoroutineParts::value(const VariableDescription& variable, const Liveness& liveness) const {
  Part part;
  part.kind = PartKind::spill;
  auto known = in_scope.find(variable.scoped);
  if (known == in_scope.end() || liveness.across.empty())
    return part;
  for (unsigned index : liveness.across)
    if (!std::binary_search(known->second.begin(), known->second.end(), index))
      return part;
  part = variable.part();
  add_suspensions(part, liveness.across);
  part.because = Because::needed;
  return part;
}

Part CoroutineParts::unknown_temporary(const std::string& record) const {
  Part part;
  part.kind = PartKind::temporary;
  part.type = record;
  if (!coroutine || returned_record.empty() || returned_record != record)
    return part;
  part.type = returned_type;
  part.at = coroutine->at;
  return part;
}

Part CoroutineParts::temporary(Part part, const Liveness& liveness,
                               std::optional<llvm::ArrayRef<unsigned>> in_scope) const {
  part.escapes = liveness.escapes;
  for (unsigned index : liveness.across)
    if (!in_scope || llvm::is_contained(*in_scope, index))
      add_suspensions(part, index);
  if (!part.across.empty()) {
    part.because = Because::needed;
    return part;
  }
  if (liveness.escapes && in_scope) {
    part.because = Because::may_be_needed;
    add_suspensions(part, *in_scope);
  }
  if (part.across.empty())
    part.because =
        !liveness.across_unknown && (in_scope || !liveness.escapes) ? Because::kept_anyway : Because::unknown;
  return part;
}

void CoroutineParts::add_suspensions(Part& part, llvm::ArrayRef<unsigned> indices) const {
  for (unsigned index : indices)
    if (index < points.size() && !never[index])
      part.across.push_back(points[index]);
}

void CoroutineParts::explain(Part& part, const VariableDescription& variable,
                             const Liveness& liveness) const {
  auto known = in_scope.find(variable.scoped);
  if (known == in_scope.end())
    return;
  const std::vector<unsigned>& scope = known->second;
  part.escapes = liveness.escapes;
  if (!liveness.across.empty()) {
    part.because = Because::needed;
    for (unsigned index : liveness.across)
      if (std::binary_search(scope.begin(), scope.end(), index)) // the points come in their order
        add_suspensions(part, index);
    part.maybe_others = liveness.escapes && part.across.size() < scope.size();
    if (!part.across.empty())
      return;
  }
  if (!liveness.across_unknown && !liveness.in_register && (scope.empty() || !liveness.escapes)) {
    part.because = Because::kept_anyway;
    return;
  }
  if (!liveness.escapes || scope.empty())
    return; // not known
  part.because = Because::may_be_needed;
  add_suspensions(part, scope);
}

} // namespace framewarn
