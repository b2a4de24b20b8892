#include "coroutine_parts.h"

#include "definitions.h"
#include "names.h"
#include "places.h"
#include "stated.h"
#include "type_forms.h"

namespace framewarn {
namespace {

/// The parameter that an initialiser copies or moves from.
const clang::ParmVarDecl* parameter_in(const clang::Stmt* initialiser) {
  if (!initialiser)
    return nullptr;
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(initialiser))
    return llvm::dyn_cast<clang::ParmVarDecl>(reference->getDecl());
  for (const clang::Stmt* child : initialiser->children())
    if (const clang::ParmVarDecl* parameter = parameter_in(child))
      return parameter;
  return nullptr;
}

/// The parameter that `variable` is a coroutine's copy of; null when it is none. The copies stand at the
/// first keyword of the coroutine (Sema::buildCoroutineParameterMoves), not where the parameter does.
const clang::ParmVarDecl* copied_parameter(const clang::VarDecl& variable) {
  const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(variable.getDeclContext());
  const clang::CoroutineBodyStmt* body = owner ? coroutine_body(*owner) : nullptr;
  if (!body || !variable.isImplicit())
    return nullptr;
  for (const clang::Stmt* copy : body->getParamMoves())
    if (const auto* declaration = llvm::dyn_cast_or_null<clang::DeclStmt>(copy))
      if (declaration->isSingleDecl() && declaration->getSingleDecl() == &variable)
        return parameter_in(variable.getInit());
  return nullptr;
}

/// The coroutine's copy of `parameter`; null when it makes none.
const clang::VarDecl* copy_of(const clang::ParmVarDecl& parameter, const clang::CoroutineBodyStmt& body) {
  for (const clang::Stmt* copy : body.getParamMoves())
    if (const auto* declaration = llvm::dyn_cast_or_null<clang::DeclStmt>(copy);
        declaration && declaration->isSingleDecl())
      if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(declaration->getSingleDecl());
          variable && copied_parameter(*variable) == &parameter)
        return variable;
  return nullptr;
}

bool is_promise(const clang::VarDecl& variable) {
  const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(variable.getDeclContext());
  const clang::CoroutineBodyStmt* body = owner ? coroutine_body(*owner) : nullptr;
  return body && body->getPromiseDecl() == &variable;
}

bool is_anonymous_union(const clang::VarDecl& variable) {
  const clang::RecordDecl* record = variable.getType()->getAsRecordDecl();
  return record && record->isAnonymousStructOrUnion();
}

} // namespace

Part part_of(const clang::VarDecl& variable) {
  const clang::ASTContext& context = variable.getASTContext();
  Part part;
  part.kind = PartKind::local;
  const clang::VarDecl* named = &variable;
  if (const clang::ParmVarDecl* parameter = copied_parameter(variable)) {
    part.kind = PartKind::parameter;
    named = parameter;
  } else if (llvm::isa<clang::ParmVarDecl>(variable))
    part.kind = PartKind::parameter;
  else if (is_promise(variable))
    part.kind = PartKind::promise;
  else if (variable.isImplicit() && !llvm::isa<clang::DecompositionDecl>(variable) &&
           !is_anonymous_union(variable))
    part.kind = PartKind::temporary;
  if (part.kind == PartKind::local || part.kind == PartKind::parameter)
    part.name = name_of(*named);
  if (part.name.empty() && (part.kind == PartKind::parameter || is_anonymous_union(variable)))
    part.name = "<anonymous>"; // as GCC has it
  if (part.kind == PartKind::local && part.name.empty())
    part.kind = PartKind::temporary; // catch (T)
  clang::QualType type = named->getType();
  part.type = type_name(context, type);
  part.by_reference = type->isReferenceType();
  part.type_forms = type_forms(type);
  part.at = place_of(context.getSourceManager(), named->getLocation());
  part.allowed = is_allowed(*named);
  return part;
}

CoroutineParts::CoroutineParts(const clang::FunctionDecl* coroutine) : coroutine(coroutine) {
  if (coroutine)
    body = coroutine_body(*coroutine);
  if (body)
    order = source_order_of(*coroutine, *body);
}

Part CoroutineParts::promise() const {
  Part part;
  part.kind = PartKind::promise;
  // Canonical: as written it is coroutine_traits' typedef of the standard library's making.
  if (body && body->getPromiseDecl())
    part.type = type_name(coroutine->getASTContext(), body->getPromiseDecl()->getType().getCanonicalType());
  return part;
}

Part CoroutineParts::self() const {
  Part part;
  part.kind = PartKind::parameter;
  part.by_reference = true;
  if (!coroutine)
    return part;
  if (!is_lambda_call(*coroutine))
    part.name = "this";
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(coroutine))
    part.type = type_name(coroutine->getASTContext(), method->getThisType());
  part.at = place_of(*coroutine);
  return part;
}

Part CoroutineParts::variable(const clang::VarDecl& variable, const Liveness& liveness) const {
  if (body && &variable == body->getPromiseDecl())
    return promise();
  Part part = part_of(variable);
  const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(variable.getDeclContext());
  if (owner == coroutine)
    explain(part, variable, liveness);
  else
    inlined(part, owner);
  return part;
}

void CoroutineParts::inlined(Part& part, const clang::FunctionDecl* function) const {
  if (!function || !coroutine)
    return;
  if (function == coroutine) { // memory of its own, of which no more is known
    part.at = place_of(*function);
    return;
  }
  part.inlined_from = signature(*function);
  part.escapes = true; // not examined: no optimiser needs to leave it out
  if (!part.at.known())
    part.at = place_of(*function);
  // A function that cannot suspend has nothing that lives across a suspension.
  if (!coroutine_body(*function))
    part.because = Because::kept_anyway;
}

Part CoroutineParts::value(const clang::VarDecl& variable, const Liveness& liveness) const {
  Part part = part_of(variable);
  add_suspensions(part, liveness.across);
  part.because = Because::needed;
  if (part.across.empty()) {
    part.kind = PartKind::spill;
    part.because = Because::unknown;
  }
  return part;
}

Part CoroutineParts::unknown_temporary(const std::string& record) const {
  Part part;
  part.kind = PartKind::temporary;
  part.type = record;
  const clang::CXXRecordDecl* returned =
      coroutine ? coroutine->getReturnType()->getAsCXXRecordDecl() : nullptr;
  if (!returned || returned->getQualifiedNameAsString() != record)
    return part;
  part.type = type_name(coroutine->getASTContext(), coroutine->getReturnType());
  part.at = place_of(*coroutine);
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
    if (index < order.points.size() && !order.never[index])
      part.across.push_back(order.points[index]);
}

void CoroutineParts::explain(Part& part, const clang::VarDecl& variable, const Liveness& liveness) const {
  const clang::VarDecl* scoped = &variable;
  if (const auto* parameter = llvm::dyn_cast<clang::ParmVarDecl>(&variable); parameter && body)
    scoped = copy_of(*parameter, *body);
  auto known = order.in_scope.find(scoped);
  if (known == order.in_scope.end())
    return;
  const std::vector<unsigned>& in_scope = known->second;
  part.escapes = liveness.escapes;
  if (!liveness.across.empty()) {
    part.because = Because::needed;
    for (unsigned index : liveness.across)
      if (std::binary_search(in_scope.begin(), in_scope.end(), index)) // the points come in their order
        add_suspensions(part, index);
    part.maybe_others = liveness.escapes && part.across.size() < in_scope.size();
    if (!part.across.empty())
      return;
  }
  if (!liveness.across_unknown && (in_scope.empty() || !liveness.escapes)) {
    part.because = Because::kept_anyway;
    return;
  }
  if (!liveness.escapes || in_scope.empty())
    return; // not known
  part.because = Because::may_be_needed;
  add_suspensions(part, in_scope);
}

} // namespace framewarn
