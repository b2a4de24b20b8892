// What the parts of one coroutine's frame are to its user, from the AST.
#ifndef FRAMEWARN_CLANG_COROUTINE_PARTS_H
#define FRAMEWARN_CLANG_COROUTINE_PARTS_H

#include "liveness.h"
#include "source_order.h"

namespace framewarn {

/// The function that a symbol of the module stands for; null when it is not known.
using FunctionOf = std::function<const clang::FunctionDecl*(llvm::StringRef symbol)>;

class CoroutineParts {
public:
  /// `coroutine` may be null: then only what stands for itself is known.
  explicit CoroutineParts(const clang::FunctionDecl* coroutine);

  Part promise() const;
  /// `this`, or the pointer to a lambda's closure.
  Part self() const;
  /// A variable of the coroutine, or of a function that was inlined into it.
  Part variable(const clang::VarDecl& variable, const Liveness& liveness) const;
  /// The value of a variable, which the compiler had in a register.
  Part value(const clang::VarDecl& variable, const Liveness& liveness) const;
  /// One of its temporaries; `in_scope`: the suspensions that it lives across, if that is known.
  Part temporary(Part part, const Liveness& liveness, std::optional<llvm::ArrayRef<unsigned>> in_scope) const;
  /// One of which only the name of its record is known. Of the coroutine's own return type it is the return
  /// object, which is made before the body, or after it, by version.
  Part unknown_temporary(const std::string& record) const;
  /// What `function`, inlined into the coroutine, leaves in its frame; null: not known which it is.
  void inlined(Part& part, const clang::FunctionDecl* function) const;

private:
  const clang::FunctionDecl* coroutine;
  const clang::CoroutineBodyStmt* body = nullptr;
  SourceOrder order;

  void add_suspensions(Part& part, llvm::ArrayRef<unsigned> indices) const;
  void explain(Part& part, const clang::VarDecl& variable, const Liveness& liveness) const;
};

/// Kind, name, type and place of a variable wherever it lies.
Part part_of(const clang::VarDecl& variable);

} // namespace framewarn
#endif
