// What CodeGen emits for a function's body, in its order, from the AST.
#ifndef FRAMEWARN_CLANG_SOURCE_ORDER_H
#define FRAMEWARN_CLANG_SOURCE_ORDER_H

#include "compat.h"
#include "frame.h"

#include <optional>

namespace framewarn {

/// A call, or a suspension.
struct Emitted {
  const clang::Expr* expression;
  const clang::FunctionDecl* callee;         ///< null: a suspension
  std::optional<unsigned> suspension;        ///< its index
  const clang::CoroutineSuspendExpr* awaits; ///< of the call of await_ready: whose
  bool spelled;                              ///< false: part of the initial or the final suspend
  unsigned full_expression;                  ///< a number for each that makes temporaries; 0: none
};

/// A value that is put into memory of its own.
struct Materialised {
  const clang::Expr* made;    ///< by this: made_by() of initialisers.h
  const clang::Expr* written; ///< where that stands: written_as()
  std::size_t position;       ///< before which of SourceOrder::emitted
  unsigned full_expression;   ///< as Emitted's
  bool spelled;               ///< as Emitted's
};

struct SourceOrder {
  /// The initial suspend first, the final one last.
  std::vector<Suspensions::Shared> points;
  /// For each point, whether its awaiter is std::suspend_never, so that nothing is kept across it.
  std::vector<bool> never;
  /// For each variable, parameter copies and the promise included: the indices of the points in its scope
  /// behind its declaration, but of those that never suspend.
  llvm::DenseMap<const clang::VarDecl*, std::vector<unsigned>> in_scope;
  std::vector<Emitted> emitted;
  /// In the order in which CodeGen makes allocas for them, all that it materialises.
  std::vector<Materialised> materialised;
  /// The temporaries that live as long as a reference, and whose it is.
  llvm::DenseMap<const clang::Expr*, const clang::VarDecl*> extended;
  /// What a suspension gives, by what makes it: the call of await_resume, which stands at the operand.
  llvm::DenseMap<const clang::Expr*, const clang::CoroutineSuspendExpr*> results;
  /// What is made in place piece by piece, aggregates and closures: before which of `emitted`.
  llvm::DenseMap<const clang::Expr*, std::size_t> pieced;
  /// The pieces, by what makes them, and the whole that they belong to.
  llvm::DenseMap<const clang::Expr*, const clang::Expr*> whole_of;
};

SourceOrder source_order_of(const clang::FunctionDecl& coroutine, const clang::CoroutineBodyStmt& body);

/// Of a function that is no coroutine: only its calls.
SourceOrder source_order_of(const clang::FunctionDecl& function);

} // namespace framewarn
#endif
