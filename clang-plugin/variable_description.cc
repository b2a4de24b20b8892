#include "variable_description.h"

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

VariableDescription description_of(const clang::VarDecl& variable, SharedNames& names, bool with_forms) {
  const clang::ASTContext& context = variable.getASTContext();
  VariableDescription described;
  const clang::VarDecl* named = &variable;
  if (const clang::ParmVarDecl* parameter = copied_parameter(variable)) {
    described.kind = PartKind::parameter;
    named = parameter;
  } else if (llvm::isa<clang::ParmVarDecl>(variable))
    described.kind = PartKind::parameter;
  else if (is_promise(variable))
    described.kind = PartKind::promise;
  else if (variable.isImplicit() && !llvm::isa<clang::DecompositionDecl>(variable) &&
           !is_anonymous_union(variable))
    described.kind = PartKind::temporary;
  if (described.kind == PartKind::local || described.kind == PartKind::parameter)
    described.name = name_of(*named);
  if (described.name.empty() && (described.kind == PartKind::parameter || is_anonymous_union(variable)))
    described.name = "<anonymous>"; // as GCC has it
  if (described.kind == PartKind::local && described.name.empty())
    described.kind = PartKind::temporary; // catch (T)
  clang::QualType type = named->getType();
  described.type = names.type_name(context, type);
  described.by_reference = type->isReferenceType();
  if (with_forms)
    described.type_forms = type_forms(type);
  described.at = place_of(context.getSourceManager(), named->getLocation());
  described.allowed = is_allowed(*named);
  return described;
}

Part VariableDescription::part() const {
  Part part;
  part.kind = kind;
  part.name = name;
  part.type = type;
  part.by_reference = by_reference;
  part.type_forms = type_forms;
  part.at = at;
  part.allowed = allowed;
  return part;
}

const clang::VarDecl* scoped(const clang::VarDecl& variable) {
  const auto* parameter = llvm::dyn_cast<clang::ParmVarDecl>(&variable);
  const auto* owner = llvm::dyn_cast<clang::FunctionDecl>(variable.getDeclContext());
  const clang::CoroutineBodyStmt* body = parameter && owner ? coroutine_body(*owner) : nullptr;
  return body ? copy_of(*parameter, *body) : &variable;
}

} // namespace framewarn
