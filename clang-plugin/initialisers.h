// Which expression makes a value, and whether piece by piece, from the AST.
#ifndef FRAMEWARN_CLANG_INITIALISERS_H
#define FRAMEWARN_CLANG_INITIALISERS_H

#include "compat.h"

namespace framewarn {

/// The expression that `expression` only hands on, its value in the same memory; null when it makes it
/// itself.
const clang::Expr* inside(const clang::Expr& expression);

/// The expression whose value lies in the memory that `expression` stands for.
const clang::Expr* made_by(const clang::Expr* expression);

/// The same, or the cast that `T{…}` is of its list, which itself begins at the brace.
const clang::Expr* written_as(const clang::Expr& expression);

/// What is constructed in place, one after the other; nothing when `expression` is not made so. A piece is
/// null where nothing is written.
llvm::SmallVector<const clang::Expr*, 8> pieces_of(const clang::Expr& expression);

/// Whether a variable with this initialiser, which may be null, has parts of its value before all of it is
/// evaluated.
bool is_made_in_pieces(const clang::Expr* initialiser);

} // namespace framewarn
#endif
