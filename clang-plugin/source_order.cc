#include "source_order.h"

#include "initialisers.h"
#include "live_code.h"
#include "places.h"

namespace framewarn {

namespace {

/// Whether await_ready is the one of the library's that is always true ([coroutine.trivial.awaitables]).
bool never_suspends(const clang::CoroutineSuspendExpr& suspend) {
  const clang::Expr* ready = suspend.getReadyExpr();
  const auto* call =
      llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(ready ? ready->IgnoreImplicit() : nullptr);
  const clang::CXXMethodDecl* method = call ? call->getMethodDecl() : nullptr;
  const clang::CXXRecordDecl* record = method ? method->getParent() : nullptr;
  return record && record->isInStdNamespace() && record->getIdentifier() &&
         record->getName() == "suspend_never";
}

/// Visits statements in the order in which CodeGen emits them, which is not always that of Stmt::children().
class Walk {
public:
  Walk(const clang::ASTContext& context, SourceOrder& found) : context(context), found(found) {}

  void declare(const clang::VarDecl* variable) {
    if (!variable)
      return;
    visible.push_back(variable);
    found.in_scope[variable];
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
      std::size_t ready = found.emitted.size();
      visit(suspend->getReadyExpr(), what);
      if (ready < found.emitted.size())
        found.emitted[ready].awaits = suspend;
      visit(suspend->getSuspendExpr(), what);
      suspend_at(*suspend, what);
      visit(suspend->getResumeExpr(), what);
      found.results[made_by(suspend)] = suspend;
      return;
    }
    if (const auto* expression = llvm::dyn_cast<clang::Expr>(statement)) {
      visit_expression(*expression, what);
      return;
    }
    visit_statement(*statement, what);
  }

private:
  const clang::ASTContext& context;
  SourceOrder& found;
  /// The variables in scope, outermost first.
  std::vector<const clang::VarDecl*> visible;
  llvm::DenseSet<const clang::Expr*> seen; ///< an expression can stand in two places of the AST
  unsigned full_expression = 0;            ///< the one that is visited
  unsigned full_expressions = 0;           ///< so far

  void suspend_at(const clang::CoroutineSuspendExpr& suspend, const char* what) {
    bool what_given = what;
    if (!what)
      what = llvm::isa<clang::CoyieldExpr>(suspend) ? "co_yield" : "co_await";
    found.never.push_back(never_suspends(suspend));
    if (!found.never.back())
      for (const clang::VarDecl* variable : visible)
        found.in_scope[variable].push_back(found.points.size());
    found.emitted.push_back(
        {&suspend, nullptr, unsigned(found.points.size()), nullptr, !what_given, full_expression});
    found.points.push_back(std::make_shared<const Suspension>(
        Suspension{what, place_of(context.getSourceManager(), suspend.getKeywordLoc())}));
  }

  void call(const clang::Expr& expression, const clang::FunctionDecl* callee, const char* what) {
    if (callee && seen.insert(&expression).second)
      found.emitted.push_back({&expression, callee, {}, nullptr, !what, full_expression});
  }

  /// Which expressions make the temporary that `reference` keeps.
  void extend(const clang::Expr* temporary, const clang::VarDecl& reference) {
    temporary = made_by(temporary);
    found.extended[temporary] = &reference;
    if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(temporary)) {
      extend(choice->getTrueExpr(), reference);
      extend(choice->getFalseExpr(), reference);
    } else if (const auto* list = llvm::dyn_cast<clang::BinaryOperator>(temporary);
               list && list->getOpcode() == clang::BO_Comma) {
      extend(list->getRHS(), reference);
    }
  }

  void materialise(const clang::Expr& expression, const char* what) {
    const clang::Expr* made = made_by(&expression);
    // A compound literal that is materialised has one memory.
    if (seen.insert(llvm::isa<clang::CompoundLiteralExpr>(made) ? made : &expression).second)
      found.materialised.push_back(
          {made, written_as(expression), found.emitted.size(), full_expression, !what});
  }

  void begin_pieces(const clang::Expr& expression) {
    llvm::SmallVector<const clang::Expr*, 8> pieces = pieces_of(expression);
    if (pieces.empty())
      return;
    found.pieced.try_emplace(&expression, found.emitted.size());
    const clang::Expr* outer = found.whole_of.lookup(&expression);
    for (const clang::Expr* piece : pieces)
      if (piece)
        found.whole_of.try_emplace(made_by(piece), outer ? outer : &expression);
  }

  void visit_children(const clang::Stmt& statement, const char* what) {
    for (const clang::Stmt* child : statement.children())
      visit(child, what);
  }

  void visit_expression(const clang::Expr& expression, const char* what) {
    if (const auto* full = llvm::dyn_cast<clang::ExprWithCleanups>(&expression); full && !full_expression) {
      full_expression = ++full_expressions;
      visit(full->getSubExpr(), what);
      full_expression = 0;
      return;
    }
    begin_pieces(expression);
    if (const auto* lambda = llvm::dyn_cast<clang::LambdaExpr>(&expression)) {
      for (const clang::Expr* capture : lambda->capture_inits())
        visit(capture, what);
      return;
    }
    // Of these no code is generated, or only their value.
    if (llvm::isa<clang::BlockExpr, clang::UnaryExprOrTypeTraitExpr, clang::CXXNoexceptExpr,
                  clang::CXXTypeidExpr, clang::ConstantExpr>(expression))
      return;
    if (visit_in_order(expression, what))
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
    if (llvm::isa<clang::MaterializeTemporaryExpr, clang::CompoundLiteralExpr>(expression))
      materialise(expression, what);
    if (const auto* temporary = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(&expression))
      if (const auto* reference = llvm::dyn_cast_or_null<clang::VarDecl>(temporary->getExtendingDecl()))
        extend(temporary->getSubExpr(), *reference);
    // Their expressions are no children: they stand where the default is declared.
    if (const auto* argument = llvm::dyn_cast<clang::CXXDefaultArgExpr>(&expression)) {
      visit(argument->getExpr(), what);
      return;
    }
    if (const auto* initialiser = llvm::dyn_cast<clang::CXXDefaultInitExpr>(&expression)) {
      visit(initialiser->getExpr(), what);
      return;
    }
    visit_children(expression, what);
    if (const auto* called = llvm::dyn_cast<clang::CallExpr>(&expression))
      call(expression, called->getDirectCallee(), what);
    else if (const auto* constructed = llvm::dyn_cast<clang::CXXConstructExpr>(&expression))
      call(expression, constructed->getConstructor(), what);
  }

  /// Those whose operands CodeGen does not take in the order of children(), or not all of them.
  bool visit_in_order(const clang::Expr& expression, const char* what) {
    if (const auto* allocation = llvm::dyn_cast<clang::CXXNewExpr>(&expression)) {
      if (auto size = allocation->getArraySize(); size && *size)
        visit(*size, what);
      for (const clang::Expr* argument : allocation->placement_arguments())
        visit(argument, what);
      visit(allocation->getInitializer(), what);
      return true;
    }
    if (const auto* logical = llvm::dyn_cast<clang::BinaryOperator>(&expression);
        logical && logical->isLogicalOp())
      if (std::optional<bool> left = constant_condition(context, logical->getLHS())) {
        if (*left == (logical->getOpcode() == clang::BO_LAnd))
          visit(logical->getRHS(), what);
        return true;
      }
    // The elements of an array that a structured binding copies.
    if (const auto* loop = llvm::dyn_cast<clang::ArrayInitLoopExpr>(&expression)) {
      visit(loop->getCommonExpr()->getSourceExpr(), what);
      visit(loop->getSubExpr(), what);
      return true;
    }
    if (const auto* selection = llvm::dyn_cast<clang::GenericSelectionExpr>(&expression)) {
      visit(selection->getResultExpr(), what);
      return true;
    }
    if (const auto* choice = llvm::dyn_cast<clang::ChooseExpr>(&expression)) {
      visit(choice->getChosenSubExpr(), what);
      return true;
    }
    if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(&expression))
      if (std::optional<bool> condition = constant_condition(context, choice->getCond())) {
        visit(*condition ? choice->getTrueExpr() : choice->getFalseExpr(), what);
        return true;
      }
    return false;
  }

  void visit_variable(const clang::VarDecl& variable, const char* what) {
    const bool begins_before = variable.hasLocalStorage() && is_made_in_pieces(variable.getInit());
    if (begins_before)
      declare(&variable);
    if ((variable.hasLocalStorage() || variable.isStaticLocal()) && !variable.isConstexpr())
      visit(variable.getInit(), what);
    if (variable.hasLocalStorage() && !begins_before)
      declare(&variable);
  }

  /// The variables that a tuple-like structured binding has for its elements.
  void visit_elements(const clang::VarDecl* variable, const char* what) {
    if (const auto* decomposition = llvm::dyn_cast_or_null<clang::DecompositionDecl>(variable))
      for (const clang::BindingDecl* binding : compat::bindings(*decomposition))
        if (const clang::VarDecl* element = binding->getHoldingVar())
          visit_variable(*element, what);
  }

  /// Of what is declared without a condition, or with one of which no code is generated, that is null.
  void visit_condition(const clang::VarDecl* variable, const clang::Expr* condition, const char* what) {
    if (variable)
      visit_variable(*variable, what);
    if (!compat::elements_follow_condition)
      visit_elements(variable, what);
    visit(condition, what);
    if (compat::elements_follow_condition)
      visit_elements(variable, what);
  }

  void visit_branch(const clang::IfStmt& branch, const char* what) {
    visit(branch.getInit(), what);
    if (branch.isConsteval()) {
      visit_scope(branch.isNonNegatedConsteval() ? branch.getElse() : branch.getThen(), what);
      return;
    }
    std::optional<bool> always;
    if (auto taken = branch.getNondiscardedCase(context)) // if constexpr
      always = *taken && *taken == branch.getThen();
    else
      always = decided(context, branch);
    visit_condition(branch.getConditionVariable(), always ? nullptr : branch.getCond(), what);
    if (always != false)
      visit_scope(branch.getThen(), what);
    if (always != true)
      visit_scope(branch.getElse(), what);
  }

  void visit_switch(const clang::SwitchStmt& branch, const char* what) {
    visit(branch.getInit(), what);
    const auto taken = decided(context, branch);
    visit_condition(branch.getConditionVariable(), taken ? nullptr : branch.getCond(), what);
    if (taken)
      visit_statements(*taken, /*reachable=*/true, what);
    else if (const auto* compound = llvm::dyn_cast<clang::CompoundStmt>(branch.getBody()))
      visit_statements(compound->body(), /*reachable=*/false, what);
    else if (contains_label(branch.getBody()))
      visit(branch.getBody(), what);
  }

  /// Code that control never gets to is left out, too, up to what has a label in it
  /// (CodeGenFunction::EmitStmt).
  template <class Statements>
  void visit_statements(const Statements& statements, bool reachable, const char* what) {
    for (const clang::Stmt* statement : statements) {
      reachable = reachable || contains_label(statement);
      if (!reachable) {
        declare_in(statement); // control may come in behind it
        continue;
      }
      visit(statement, what);
      reachable = !llvm::isa<clang::CoreturnStmt, clang::ReturnStmt, clang::BreakStmt, clang::ContinueStmt,
                             clang::GotoStmt>(statement);
    }
  }

  void visit_statement(const clang::Stmt& statement, const char* what) {
    std::size_t outer = visible.size();
    switch (statement.getStmtClass()) {
    case clang::Stmt::DeclStmtClass:
      for (const clang::Decl* declared : llvm::cast<clang::DeclStmt>(statement).decls())
        visit_condition(llvm::dyn_cast<clang::VarDecl>(declared), nullptr, what);
      return; // in scope until the statement around it ends
    case clang::Stmt::ForStmtClass: {
      const auto& loop = llvm::cast<clang::ForStmt>(statement);
      visit(loop.getInit(), what);
      visit_condition(loop.getConditionVariable(), loop.getCond(), what);
      visit(loop.getBody(), what);
      visit(loop.getInc(), what);
      break;
    }
    case clang::Stmt::WhileStmtClass: {
      const auto& loop = llvm::cast<clang::WhileStmt>(statement);
      visit_condition(loop.getConditionVariable(), loop.getCond(), what);
      visit(loop.getBody(), what);
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
    case clang::Stmt::IfStmtClass:
      visit_branch(llvm::cast<clang::IfStmt>(statement), what);
      break;
    case clang::Stmt::SwitchStmtClass:
      visit_switch(llvm::cast<clang::SwitchStmt>(statement), what);
      break;
    case clang::Stmt::CompoundStmtClass:
      visit_statements(llvm::cast<clang::CompoundStmt>(statement).body(), /*reachable=*/true, what);
      break;
    case clang::Stmt::CoreturnStmtClass: {
      // The call of return_value() contains the operand; beside one of return_void() it stands alone.
      const auto& end = llvm::cast<clang::CoreturnStmt>(statement);
      if (end.getOperand() && end.getOperand()->getType()->isVoidType())
        visit(end.getOperand(), what);
      visit(end.getPromiseCall(), what);
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

SourceOrder source_order_of(const clang::FunctionDecl& coroutine, const clang::CoroutineBodyStmt& body) {
  SourceOrder found;
  Walk walk(coroutine.getASTContext(), found);
  for (const clang::Stmt* copy : body.getParamMoves())
    walk.declare_in(copy);
  walk.declare_in(body.getPromiseDeclStmt());
  walk.visit(body.getReturnValueInit(), "return object");
  walk.visit(body.getInitSuspendStmt(), "initial suspend");
  walk.visit(body.getBody());
  walk.visit(body.getFinalSuspendStmt(), "final suspend");
  walk.visit(body.getReturnStmt(), "return object");
  return found;
}

SourceOrder source_order_of(const clang::FunctionDecl& function) {
  SourceOrder found;
  Walk walk(function.getASTContext(), found);
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&function))
    for (const clang::CXXCtorInitializer* initialiser : constructor->inits())
      walk.visit(initialiser->getInit());
  walk.visit(function.getBody());
  return found;
}

} // namespace framewarn
