#include "suspensions.h"

#include "places.h"
#include "tags.h"

namespace framewarn {
namespace {

/// Visits statements in the order in which CodeGen emits them, which is not always that of Stmt::children().
class Walk {
public:
  Walk(const clang::SourceManager& sources, Suspensions& found) : sources(sources), found(found) {}

  void declare(const clang::VarDecl* variable) {
    if (!variable)
      return;
    visible.push_back(variable);
    found.in_scope[variable];
    if (const auto* decomposition = llvm::dyn_cast<clang::DecompositionDecl>(variable))
      for (const clang::BindingDecl* binding : decomposition->bindings())
        declare(binding->getHoldingVar());
  }

  void declare_in(const clang::Stmt* statement) {
    if (const auto* declaration = llvm::dyn_cast_or_null<clang::DeclStmt>(statement))
      for (const clang::Decl* declared : declaration->decls())
        declare(llvm::dyn_cast<clang::VarDecl>(declared));
  }

  /// `what` names a suspension that no keyword of the source stands for.
  void visit(const clang::Stmt* statement, const char* what = nullptr) {
    if (!statement)
      return;
    if (const auto* suspend = llvm::dyn_cast<clang::CoroutineSuspendExpr>(statement)) {
      visit(suspend->getCommonExpr(), what);
      suspend_at(*suspend, what);
      return;
    }
    if (const auto* expression = llvm::dyn_cast<clang::Expr>(statement)) {
      visit_expression(*expression, what);
      return;
    }
    visit_statement(*statement, what);
  }

private:
  const clang::SourceManager& sources;
  Suspensions& found;
  /// The variables in scope, outermost first.
  std::vector<const clang::VarDecl*> visible;

  void suspend_at(const clang::CoroutineSuspendExpr& suspend, const char* what) {
    if (!what)
      what = llvm::isa<clang::CoyieldExpr>(suspend) ? "co_yield" : "co_await";
    for (const clang::VarDecl* variable : visible)
      found.in_scope[variable].push_back(found.points.size());
    found.points.push_back({what, place_of(sources, suspend.getKeywordLoc())});
  }

  void visit_children(const clang::Stmt& statement, const char* what) {
    for (const clang::Stmt* child : statement.children())
      visit(child, what);
  }

  void visit_expression(const clang::Expr& expression, const char* what) {
    if (const auto* lambda = llvm::dyn_cast<clang::LambdaExpr>(&expression)) {
      for (const clang::Expr* capture : lambda->capture_inits())
        visit(capture, what);
      return;
    }
    if (llvm::isa<clang::BlockExpr, clang::UnaryExprOrTypeTraitExpr>(expression))
      return;
    // Since C++17 the right side of an assignment comes first.
    if (const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(&expression);
        binary && binary->isAssignmentOp()) {
      visit(binary->getRHS(), what);
      visit(binary->getLHS(), what);
      return;
    }
    if (const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&expression);
        call && call->isAssignmentOp() && call->getNumArgs() == 2) {
      visit(call->getArg(1), what);
      visit(call->getArg(0), what);
      return;
    }
    if (const auto* statement = llvm::dyn_cast<clang::StmtExpr>(&expression)) {
      visit(statement->getSubStmt(), what);
      return;
    }
    visit_children(expression, what);
  }

  void visit_statement(const clang::Stmt& statement, const char* what) {
    std::size_t outer = visible.size();
    switch (statement.getStmtClass()) {
    case clang::Stmt::DeclStmtClass:
      for (const clang::Decl* declared : llvm::cast<clang::DeclStmt>(statement).decls())
        if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(declared)) {
          if (variable->hasLocalStorage() || variable->isStaticLocal())
            visit(variable->getInit(), what);
          if (variable->hasLocalStorage())
            declare(variable);
        }
      return; // in scope until the statement around it ends
    case clang::Stmt::ForStmtClass: {
      const auto& loop = llvm::cast<clang::ForStmt>(statement);
      visit(loop.getInit(), what);
      if (loop.getConditionVariableDeclStmt())
        visit(loop.getConditionVariableDeclStmt(), what);
      visit(loop.getCond(), what);
      visit(loop.getBody(), what);
      visit(loop.getInc(), what);
      break;
    }
    case clang::Stmt::CXXForRangeStmtClass: {
      const auto& loop = llvm::cast<clang::CXXForRangeStmt>(statement);
      visit(loop.getInit(), what);
      visit(loop.getRangeStmt(), what);
      visit(loop.getBeginStmt(), what);
      visit(loop.getEndStmt(), what);
      visit(loop.getCond(), what);
      std::size_t round = visible.size();
      visit(loop.getLoopVarStmt(), what);
      visit(loop.getBody(), what);
      visible.resize(round);
      visit(loop.getInc(), what);
      break;
    }
    case clang::Stmt::IfStmtClass: {
      const auto& branch = llvm::cast<clang::IfStmt>(statement);
      visit(branch.getInit(), what);
      visit(branch.getConditionVariableDeclStmt(), what);
      visit(branch.getCond(), what);
      visit_scope(branch.getThen(), what);
      visit_scope(branch.getElse(), what);
      break;
    }
    case clang::Stmt::CXXCatchStmtClass: {
      const auto& handler = llvm::cast<clang::CXXCatchStmt>(statement);
      declare(handler.getExceptionDecl());
      visit(handler.getHandlerBlock(), what);
      break;
    }
    case clang::Stmt::LabelStmtClass:
    case clang::Stmt::CaseStmtClass:
    case clang::Stmt::DefaultStmtClass:
    case clang::Stmt::AttributedStmtClass:
      // A declaration behind a label belongs to the scope around it.
      visit_children(statement, what);
      return;
    default:
      visit_children(statement, what);
      break;
    }
    visible.resize(outer);
  }

  void visit_scope(const clang::Stmt* statement, const char* what) {
    std::size_t outer = visible.size();
    visit(statement, what);
    visible.resize(outer);
  }
};

} // namespace

Suspensions suspensions_of(const clang::FunctionDecl& coroutine, const clang::CoroutineBodyStmt& body) {
  Suspensions found;
  Walk walk(coroutine.getASTContext().getSourceManager(), found);
  for (const clang::Stmt* copy : body.getParamMoves())
    walk.declare_in(copy);
  walk.declare_in(body.getPromiseDeclStmt());
  walk.visit(body.getInitSuspendStmt(), "initial suspend");
  walk.visit(body.getBody());
  walk.visit(body.getFinalSuspendStmt(), "final suspend");
  return found;
}

void tag_suspensions(llvm::Function& function, std::size_t points) {
  std::vector<llvm::CallInst*> calls;
  for (llvm::Instruction& instruction : llvm::instructions(function))
    if (auto* call = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
        call && call->getIntrinsicID() == llvm::Intrinsic::coro_suspend)
      calls.push_back(call);
  if (calls.size() != points)
    return;
  // The second operand tells the final suspend; it must be where the source has it.
  for (std::size_t index = 0; index < calls.size(); ++index) {
    auto* final = llvm::dyn_cast<llvm::ConstantInt>(calls[index]->getArgOperand(1));
    if (!final || final->isOne() != (index + 1 == calls.size()))
      return;
  }
  for (std::size_t index = 0; index < calls.size(); ++index)
    set_tag(*calls[index], Tag::suspension, unsigned(index));
}

} // namespace framewarn
