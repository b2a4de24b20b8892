// Which code CodeGen leaves out, because control never gets there.
#ifndef FRAMEWARN_CLANG_LIVE_CODE_H
#define FRAMEWARN_CLANG_LIVE_CODE_H

#include "compat.h"

#include <optional>

namespace framewarn {

/// Whether control can come into the statement from elsewhere (CodeGenFunction::ContainsLabel); to a `case`
/// from a switch around it.
bool contains_label(const clang::Stmt* statement, bool cases_count = true);

/// What a condition always is (CodeGenFunction::ConstantFoldsToSimpleInteger).
std::optional<llvm::APSInt> constant_value(const clang::ASTContext& context, const clang::Expr* condition);
std::optional<bool> constant_condition(const clang::ASTContext& context, const clang::Expr* condition);

/// Which way an `if` always goes, when the other is left out.
std::optional<bool> decided(const clang::ASTContext& context, const clang::IfStmt& branch);

/// The statements that a switch always runs, when all others are left out.
std::optional<llvm::SmallVector<const clang::Stmt*, 8>> decided(const clang::ASTContext& context,
                                                                const clang::SwitchStmt& branch);

} // namespace framewarn
#endif
