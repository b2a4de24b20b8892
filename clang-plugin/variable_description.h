// What is told of a variable wherever it lies, as values: they outlive the AST.
#ifndef FRAMEWARN_CLANG_VARIABLE_DESCRIPTION_H
#define FRAMEWARN_CLANG_VARIABLE_DESCRIPTION_H

#include "function_description.h"

namespace framewarn {

/// There are thousands of them, as of FunctionDescription: what only a Part has is not here.
struct VariableDescription {
  PartKind kind = PartKind::local;
  bool by_reference = false, allowed = false;
  SharedText name, type;
  Place at;
  std::vector<std::string> type_forms;
  const FunctionDescription* owner = nullptr;  ///< the function that it is declared in directly
  const FunctionDescription* around = nullptr; ///< the innermost function that it is written in
  /// By which SourceOrder::in_scope knows it: itself, of a coroutine's parameter the copy; null when there is
  /// none. Not to be looked into.
  const clang::VarDecl* scoped = nullptr;

  Part part() const;
};

/// Of the functions that it has to do with it knows nothing. `with_forms`: its type_forms are asked for.
VariableDescription description_of(const clang::VarDecl& variable, SharedNames& names, bool with_forms);

/// VariableDescription::scoped.
const clang::VarDecl* scoped(const clang::VarDecl& variable);

} // namespace framewarn
#endif
