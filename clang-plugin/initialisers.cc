#include "initialisers.h"

namespace framewarn {

const clang::Expr* inside(const clang::Expr& expression) {
  if (const auto* opaque = llvm::dyn_cast<clang::OpaqueValueExpr>(&expression))
    return opaque->getSourceExpr();
  if (const auto* full = llvm::dyn_cast<clang::FullExpr>(&expression))
    return full->getSubExpr();
  if (const auto* suspend = llvm::dyn_cast<clang::CoroutineSuspendExpr>(&expression))
    return suspend->getResumeExpr();
  if (const auto* materialized = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(&expression))
    return materialized->getSubExpr();
  if (const auto* bound = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(&expression))
    return bound->getSubExpr();
  if (const auto* argument = llvm::dyn_cast<clang::CXXDefaultArgExpr>(&expression))
    return argument->getExpr();
  if (const auto* parentheses = llvm::dyn_cast<clang::ParenExpr>(&expression))
    return parentheses->getSubExpr();
  if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(&expression);
      address && address->getOpcode() == clang::UO_AddrOf &&
      llvm::isa<clang::CompoundLiteralExpr>(address->getSubExpr()->IgnoreParens()))
    return address->getSubExpr();
  if (const auto* statements = llvm::dyn_cast<clang::StmtExpr>(&expression))
    return llvm::dyn_cast_or_null<clang::Expr>(statements->getSubStmt()->body_back());
  if (const auto* selection = llvm::dyn_cast<clang::GenericSelectionExpr>(&expression))
    return selection->getResultExpr();
  if (const auto* choice = llvm::dyn_cast<clang::ChooseExpr>(&expression))
    return choice->getChosenSubExpr();
  if (const auto* cast = llvm::dyn_cast<clang::CastExpr>(&expression);
      cast && cast->getCastKind() != clang::CK_LValueToRValueBitCast)
    return cast->getSubExpr();
  return nullptr;
}

const clang::Expr* made_by(const clang::Expr* expression) {
  while (const clang::Expr* inner = inside(*expression))
    expression = inner;
  return expression;
}

const clang::Expr* written_as(const clang::Expr& expression) {
  const clang::Expr* made = made_by(&expression);
  if (llvm::isa<clang::InitListExpr>(made))
    for (const clang::Expr* around = &expression; around != made; around = inside(*around))
      if (llvm::isa<clang::CXXFunctionalCastExpr>(around))
        return around;
  return made;
}

llvm::SmallVector<const clang::Expr*, 8> pieces_of(const clang::Expr& expression) {
  llvm::SmallVector<const clang::Expr*, 8> pieces;
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(&expression))
    pieces.append(list->inits().begin(), list->inits().end());
  else if (const auto* lambda = llvm::dyn_cast<clang::LambdaExpr>(&expression))
    pieces.append(lambda->capture_init_begin(), lambda->capture_init_end());
  else if (compat::is_list_in_parentheses(expression))
    for (const clang::Stmt* piece : expression.children())
      pieces.push_back(llvm::cast<clang::Expr>(piece));
  return pieces;
}

bool is_made_in_pieces(const clang::Expr* initialiser) {
  if (!initialiser)
    return false;
  initialiser = made_by(initialiser);
  if (const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(initialiser))
    return is_made_in_pieces(choice->getTrueExpr()) || is_made_in_pieces(choice->getFalseExpr());
  return pieces_of(*initialiser).size() > 1;
}

} // namespace framewarn
