// What is told of a function, as values: they outlive the AST.
#ifndef FRAMEWARN_CLANG_FUNCTION_DESCRIPTION_H
#define FRAMEWARN_CLANG_FUNCTION_DESCRIPTION_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

struct FunctionDescription {
  std::string normal_form, signature; ///< names.h
  Place at;
  Stated stated;
  bool has_this = false;
  bool is_coroutine = false;
  // Of a coroutine:
  std::string call_form;       ///< names.h
  bool no_heap = false;        ///< the attribute framewarn_no_heap_frame
  bool own_allocation = false; ///< its promise has an operator new of its own
  std::uint64_t sure_alignment =
      0; ///< in bytes, of what its operator new gives; 0: it is told what is needed
  // Not to be looked into once the AST is gone:
  const clang::FunctionDecl* declaration = nullptr;
  const clang::FunctionDecl* canonical = nullptr;
  const clang::FunctionDecl* pattern = nullptr; ///< canonical, of the template that it is an instance of
};

FunctionDescription description_of(const clang::FunctionDecl& function);

/// Names and place of `function` into `frame`, and what the source states about it.
void describe(Frame& frame, const FunctionDescription& function);

/// The signature of `owner` when it is certainly another function than the one that was `emitted`; else
/// empty. Both may be null.
std::string inlined_from(const FunctionDescription* owner, const FunctionDescription* emitted);

} // namespace framewarn
#endif
