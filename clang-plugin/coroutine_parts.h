// What the parts of one coroutine's frame are to its user, from the AST.
#ifndef FRAMEWARN_CLANG_COROUTINE_PARTS_H
#define FRAMEWARN_CLANG_COROUTINE_PARTS_H

#include "liveness.h"
#include "source_order.h"
#include "variable_description.h"

namespace framewarn {

class CoroutineParts {
public:
  /// Of a coroutine that is not known: only what stands for itself.
  CoroutineParts() { self_part.kind = PartKind::parameter, self_part.by_reference = true; }
  /// `coroutine` has to stay where it is.
  CoroutineParts(const clang::FunctionDecl& function, const FunctionDescription& coroutine);

  Part promise() const;
  /// `this`, or the pointer to a lambda's closure.
  const Part& self() const { return self_part; }
  /// A variable of the coroutine, or of a function that was inlined into it.
  Part variable(const VariableDescription& variable, const Liveness& liveness) const;
  /// The value of a variable, which the compiler had in a register.
  Part value(const VariableDescription& variable, const Liveness& liveness) const;
  /// One of its temporaries; `in_scope`: the suspensions that it lives across, if that is known.
  Part temporary(Part part, const Liveness& liveness, std::optional<llvm::ArrayRef<unsigned>> in_scope) const;
  /// One of which only the name of its record is known. Of the coroutine's own return type it is the return
  /// object, which is made before the body, or after it, by version.
  Part unknown_temporary(const std::string& record) const;
  /// What `function`, inlined into the coroutine, leaves in its frame; null: not known which it is.
  void inlined(Part& part, const FunctionDescription* function) const;

private:
  const FunctionDescription* coroutine = nullptr;
  Part self_part;
  std::string promise_type;
  std::string returned_record, returned_type;
  // As in SourceOrder; the variables are not to be looked into.
  std::vector<Suspensions::Shared> points;
  std::vector<bool> never;
  llvm::DenseMap<const clang::VarDecl*, std::vector<unsigned>> in_scope;

  void add_suspensions(Part& part, llvm::ArrayRef<unsigned> indices) const;
  void explain(Part& part, const VariableDescription& variable, const Liveness& liveness) const;
};

} // namespace framewarn
#endif
