#include "live_code.h"

namespace framewarn {
namespace {

/// Whether a `break` in the statement can leave a switch around it, as CodeGen asks it
/// (CodeGenFunction::containsBreak), which knows no range-for.
bool contains_break(const clang::Stmt* statement) {
  if (!statement || llvm::isa<clang::SwitchStmt, clang::WhileStmt, clang::DoStmt, clang::ForStmt>(statement))
    return false;
  return llvm::isa<clang::BreakStmt>(statement) || llvm::any_of(statement->children(), contains_break);
}

/// Whether what the statement declares can be seen behind it (CodeGenFunction::mightAddDeclToScope).
bool may_declare(const clang::Stmt* statement) {
  if (!statement ||
      llvm::isa<clang::IfStmt, clang::SwitchStmt, clang::WhileStmt, clang::DoStmt, clang::ForStmt,
                clang::CompoundStmt, clang::CXXForRangeStmt, clang::CXXTryStmt>(statement))
    return false;
  return llvm::isa<clang::DeclStmt>(statement) || llvm::any_of(statement->children(), may_declare);
}

/// Looks in a switch for what runs from a `case` on to the `break`, where no more than that has to be
/// emitted (CGStmt.cpp, CollectStatementsForCase).
class CaseStatements {
public:
  explicit CaseStatements(const clang::SwitchCase& wanted) : wanted(wanted) {}

  /// False: CodeGen emits all of the switch.
  bool collect(const clang::Stmt* body) { return visit(body) != Way::unknown && found; }

  llvm::SmallVector<const clang::Stmt*, 8> statements;

private:
  enum class Way { on, ends, unknown };
  const clang::SwitchCase& wanted;
  bool found = false;

  Way visit(const clang::Stmt* statement) {
    if (!statement)
      return found ? Way::on : Way::ends;
    if (const auto* label = llvm::dyn_cast<clang::SwitchCase>(statement)) {
      found |= label == &wanted;
      return visit(label->getSubStmt());
    }
    if (found && llvm::isa<clang::BreakStmt>(statement))
      return Way::ends;
    if (const auto* compound = llvm::dyn_cast<clang::CompoundStmt>(statement))
      return visit_compound(*compound);
    if (!found)
      return contains_label(statement, /*cases_count=*/false) ? Way::unknown : Way::ends;
    if (contains_break(statement))
      return Way::unknown;
    statements.push_back(statement);
    return Way::on;
  }

  Way visit_compound(const clang::CompoundStmt& compound) {
    const bool all_live = found;
    const std::size_t before = statements.size();
    bool declares = false;
    for (auto next = compound.body_begin(); next != compound.body_end(); ++next) {
      const bool searching = !found;
      declares |= may_declare(*next);
      const Way way = visit(*next);
      // What is passed over on the way to the case can be used behind it.
      if (way == Way::unknown || (searching && found && declares))
        return Way::unknown;
      if (way == Way::ends && found)
        return std::any_of(next + 1, compound.body_end(),
                           [](const clang::Stmt* rest) { return contains_label(rest, false); })
                   ? Way::unknown
                   : Way::ends;
    }
    if (!found)
      return Way::ends;
    if (declares) { // and ends its lifetime here
      if (!all_live || contains_break(&compound))
        return Way::unknown;
      statements.resize(before);
      statements.push_back(&compound);
    }
    return Way::on;
  }
};

} // namespace

bool contains_label(const clang::Stmt* statement, bool cases_count) {
  if (!statement)
    return false;
  if (llvm::isa<clang::LabelStmt>(statement) || (cases_count && llvm::isa<clang::SwitchCase>(statement)))
    return true;
  cases_count = cases_count && !llvm::isa<clang::SwitchStmt>(statement);
  return llvm::any_of(statement->children(),
                      [&](const clang::Stmt* child) { return contains_label(child, cases_count); });
}

std::optional<llvm::APSInt> constant_value(const clang::ASTContext& context, const clang::Expr* condition) {
  clang::Expr::EvalResult result;
  if (condition->isValueDependent() || !condition->EvaluateAsInt(result, context) ||
      contains_label(condition))
    return {};
  return result.Val.getInt();
}

std::optional<bool> constant_condition(const clang::ASTContext& context, const clang::Expr* condition) {
  const std::optional<llvm::APSInt> value = constant_value(context, condition);
  if (!value)
    return {};
  return *value != 0;
}

std::optional<bool> decided(const clang::ASTContext& context, const clang::IfStmt& branch) {
  const std::optional<bool> always = constant_condition(context, branch.getCond());
  if (always && contains_label(*always ? branch.getElse() : branch.getThen()))
    return {};
  return always;
}

std::optional<llvm::SmallVector<const clang::Stmt*, 8>> decided(const clang::ASTContext& context,
                                                                const clang::SwitchStmt& branch) {
  const std::optional<llvm::APSInt> value = constant_value(context, branch.getCond());
  if (!value)
    return {};
  // CGStmt.cpp, FindCaseStatementsForValue
  const clang::SwitchCase *taken = branch.getSwitchCaseList(), *otherwise = nullptr;
  for (; taken; taken = taken->getNextSwitchCase()) {
    const auto* label = llvm::dyn_cast<clang::CaseStmt>(taken);
    if (!label) {
      otherwise = taken;
      continue;
    }
    if (label->getRHS())
      return {};
    if (llvm::APSInt::isSameValue(label->getLHS()->EvaluateKnownConstInt(context), *value))
      break;
  }
  if (!taken)
    taken = otherwise;
  llvm::SmallVector<const clang::Stmt*, 8> none;
  if (!taken)
    return contains_label(&branch) ? std::nullopt : std::make_optional(none);
  CaseStatements statements(*taken);
  if (!statements.collect(branch.getBody()))
    return {};
  return statements.statements;
}

} // namespace framewarn
