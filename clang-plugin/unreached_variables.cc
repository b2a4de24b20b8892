#include "unreached_variables.h"

#include "initialisers.h"
#include "tags.h"

namespace framewarn {
namespace {

/// Whether the value in the memory is taken: a number may go on elsewhere.
bool is_load(const clang::Expr& expression) {
  const auto* cast = llvm::dyn_cast<clang::CastExpr>(&expression);
  return cast && cast->getCastKind() == clang::CK_LValueToRValue && !cast->getType()->isRecordType();
}

/// The variable whose memory begins where an object does that is given by name, or by address.
const clang::VarDecl* variable_named(const clang::Expr* expression) {
  while (!llvm::isa<clang::MaterializeTemporaryExpr>(expression) && !is_load(*expression)) {
    if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expression))
      return llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
    if (const clang::Expr* inner = inside(*expression))
      expression = inner;
    else if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(expression); member && !member->isArrow())
      expression = member->getBase();
    else if (const auto* element = llvm::dyn_cast<clang::ArraySubscriptExpr>(expression))
      expression = element->getBase();
    else if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(expression);
             address && address->getOpcode() == clang::UO_AddrOf)
      expression = address->getSubExpr();
    else
      break;
  }
  return nullptr;
}

/// Finds what is declared before a label of the same scope: where that is emitted, so are all declarations in
/// it (CodeGenFunction::EmitStmt).
class Scopes {
public:
  std::vector<const clang::VarDecl*> before_labels;

  /// Whether control can come into the statement at a label, or at a `case` of a switch around it.
  struct Labels {
    bool any = false, cases = false;
    void add(Labels other) {
      any |= other.any;
      cases |= other.cases;
    }
  };
  Labels visit(const clang::Stmt* statement) {
    Labels labels;
    // Functions of their own.
    if (!statement || llvm::isa<clang::LambdaExpr, clang::BlockExpr, clang::CapturedStmt>(statement))
      return labels;
    labels.any = llvm::isa<clang::LabelStmt>(statement);
    labels.cases = llvm::isa<clang::SwitchCase>(statement);
    if (llvm::isa<clang::CompoundStmt>(statement)) {
      const std::size_t first = declared.size();
      for (const clang::Stmt* child : statement->children()) {
        if (Labels within = visit(child); within.any || within.cases) {
          before_labels.insert(before_labels.end(), declared.begin() + first, declared.end());
          declared.resize(first);
          labels.add(within);
        }
        if (const auto* declaration = llvm::dyn_cast<clang::DeclStmt>(child))
          for (const clang::Decl* each : declaration->decls())
            if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(each))
              declared.push_back(variable);
      }
      declared.resize(first);
    } else
      for (const clang::Stmt* child : statement->children())
        labels.add(visit(child));
    if (llvm::isa<clang::SwitchStmt>(statement))
      labels.cases = false;
    return labels;
  }

private:
  std::vector<const clang::VarDecl*> declared; ///< in the scopes that are visited, with no label behind it
};

} // namespace

UnreachedVariables::UnreachedVariables(const clang::FunctionDecl& function, const SourceOrder& source,
                                       Annotations* annotations)
    : function(function), source(source), annotations(annotations) {
  if (annotations)
    for (const clang::Decl* declared : function.decls())
      if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(declared);
          variable && !llvm::isa<clang::ParmVarDecl>(variable) && !variable->getType()->isReferenceType())
        if (std::optional<unsigned> number = annotations->unseen(*variable))
          numbers[variable] = *number;
}

bool UnreachedVariables::take(const PassedObject& passed) {
  if (numbers.empty() || has_tag(*passed.alloca))
    return false;
  const clang::VarDecl* variable = variable_named(passed.operand);
  std::uint64_t size;
  if (!variable || !numbers.count(variable) ||
      !compat::allocation_size(*passed.alloca, passed.alloca->getModule()->getDataLayout(), size) ||
      size != constant_size(function.getASTContext(), variable->getType()))
    return false;
  // In C it can be a copy, too.
  if (passed.by_address)
    tag(*passed.alloca, *variable);
  return true;
}

std::vector<const clang::VarDecl*> UnreachedVariables::rest() const {
  if (numbers.empty())
    return {};
  Scopes scopes;
  scopes.visit(function.getBody());
  std::vector<const clang::VarDecl*> variables = std::move(scopes.before_labels);
  llvm::erase_if(variables, [&](const clang::VarDecl* variable) {
    return !numbers.count(variable) || !source.in_scope.count(variable) || variable->isNRVOVariable();
  });
  // A scope may have its label behind an inner one.
  llvm::sort(variables, [&](const clang::VarDecl* a, const clang::VarDecl* b) {
    return numbers.lookup(a) < numbers.lookup(b);
  });
  return variables;
}

void UnreachedVariables::tag(llvm::AllocaInst& alloca, const clang::VarDecl& variable) {
  annotations->tag(alloca, numbers.lookup(&variable));
  numbers.erase(&variable);
}

} // namespace framewarn
