// What is told of a variable wherever it lies, as values: they outlive the AST.
#ifndef FRAMEWARN_CLANG_VARIABLE_DESCRIPTION_H
#define FRAMEWARN_CLANG_VARIABLE_DESCRIPTION_H

#include "function_description.h"

namespace framewarn {

struct VariableDescription {
  Part part;                                   ///< kind, name, type and place
  const FunctionDescription* owner = nullptr;  ///< the function that it is declared in directly
  const FunctionDescription* around = nullptr; ///< the innermost function that it is written in
  /// By which SourceOrder::in_scope knows it: itself, of a coroutine's parameter the copy; null when there is
  /// none. Not to be looked into.
  const clang::VarDecl* scoped = nullptr;
};

/// Kind, name, type and place of a variable.
Part part_of(const clang::VarDecl& variable, SharedNames& names);

/// VariableDescription::scoped.
const clang::VarDecl* scoped(const clang::VarDecl& variable);

} // namespace framewarn
#endif
