// The suspension points of a coroutine and the variables that are in scope there, from the AST.
#ifndef FRAMEWARN_CLANG_SUSPENSIONS_H
#define FRAMEWARN_CLANG_SUSPENSIONS_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

struct Suspensions {
  /// In the order in which CodeGen emits them: the initial suspend first, the final one last.
  std::vector<Suspension> points;
  /// For each variable, parameter copies and the promise included: the indices of the points in its scope
  /// behind its declaration.
  llvm::DenseMap<const clang::VarDecl*, std::vector<unsigned>> in_scope;
};

Suspensions suspensions_of(const clang::FunctionDecl& coroutine, const clang::CoroutineBodyStmt& body);

/// Runs at the optimiser's start on the function that `coroutine` became: tags each llvm.coro.suspend with
/// the index of its suspension (Tag::suspension). Tags nothing when the two do not correspond one to one, as
/// with a co_await in code that CodeGen found dead.
void tag_suspensions(llvm::Function& function, std::size_t points);

} // namespace framewarn
#endif
