// What is told of a function, as values: they outlive the AST.
#ifndef FRAMEWARN_CLANG_FUNCTION_DESCRIPTION_H
#define FRAMEWARN_CLANG_FUNCTION_DESCRIPTION_H

#include "compat.h"
#include "frame.h"
#include "names.h"

namespace framewarn {

struct CoroutineDescription {
  std::string call_form;       ///< names.h
  bool no_heap = false;        ///< the attribute framewarn_no_heap_frame
  bool own_allocation = false; ///< its promise has an operator new of its own
  std::uint64_t sure_alignment =
      0; ///< in bytes, of what its operator new gives; 0: it is told what is needed
  std::uint64_t largest_parameter = 0; ///< as largest_parameter() says
};

/// There are thousands of them beside what the optimiser needs: what few functions have is elsewhere.
struct FunctionDescription {
  SharedText normal_form, signature; ///< names.h
  Place at;
  std::unique_ptr<const Stated> stated;                     ///< null: nothing
  std::unique_ptr<const CoroutineDescription> as_coroutine; ///< null: it is none
  bool has_this = false;
  // Not to be looked into once the AST is gone:
  const clang::FunctionDecl* declaration = nullptr;
  const clang::FunctionDecl* canonical = nullptr;
  const clang::FunctionDecl* pattern = nullptr; ///< canonical, of the template that it is an instance of
};

/// In bytes, of those that are passed by value; unlimited_size where one has no constant size.
std::uint64_t largest_parameter(const clang::FunctionDecl& function);

FunctionDescription description_of(const clang::FunctionDecl& function, SharedNames& names);

/// Names and place of `function` into `frame`, and what the source states about it.
void describe(Frame& frame, const FunctionDescription& function);

/// The signature of `owner` when it is certainly another function than the one that was `emitted`; else
/// empty. Both may be null.
SharedText inlined_from(const FunctionDescription* owner, const FunctionDescription* emitted);

} // namespace framewarn
#endif
