// What the unnamed allocas of a function are: awaiters, and the temporaries of full expressions.
//
// CodeGen makes them for expressions, which cannot be annotated as variables are. A temporary is known by the
// first call that is given its address: the one that constructs it, that returns it, or that takes it. Where
// none is, as many allocas of a type as expressions that are left come in the same order.
#ifndef FRAMEWARN_CLANG_TEMPORARIES_H
#define FRAMEWARN_CLANG_TEMPORARIES_H

#include "annotations.h"
#include "correspondence.h"

namespace framewarn {

class UnreachedVariables;

class Temporaries {
public:
  /// Runs at the optimiser's start; tags the allocas (Tag::temporary) of at least `smallest` bytes, and those
  /// of variables that have no annotation in the code. Without `annotations`, what no call tells cannot be
  /// told from variables.
  void tag(llvm::Function& code, const clang::FunctionDecl& function, const SourceOrder& source,
           llvm::ArrayRef<Correspondence> pairs, std::uint64_t smallest, Annotations* annotations);

  /// Of a record, in bytes: two eightbytes (System V ABI for x86-64, 3.2.3); others have no more. A parameter
  /// of so many can have an unnamed alloca.
  static constexpr std::uint64_t largest_in_registers = 16;

  /// For a function that is no coroutine: what has at least `smallest` bytes, and of which no more is known
  /// than the function (Tag::inlined). `stays`: it is inlined nowhere.
  void tag(llvm::Function& function, std::uint64_t smallest, bool stays);
  /// For any function: memory of __builtin_alloca whose size is constant (Tag::inlined).
  void tag_alloca(llvm::Function& function, std::uint64_t smallest);
  /// Whether it has anything of at least `smallest` bytes that is no variable.
  static bool any(const llvm::Function& function, std::uint64_t smallest);

  /// Whether there are tagged allocas.
  bool any_tagged() const { return !temporaries.empty() || !functions.empty(); }

  /// Kind, type and place of the temporary with this number.
  Part part(unsigned number) const;
  /// The function that it was made in.
  const clang::FunctionDecl& owner(unsigned number) const { return *temporaries[number].function; }
  /// The indices of the suspensions between its making and the end of its full expression, or of the
  /// reference that it is bound to; none where that is not known.
  std::optional<llvm::ArrayRef<unsigned>> in_scope(unsigned number) const;
  /// What a number of Tag::inlined stands for.
  struct Inlined {
    std::string function; ///< its symbol; empty: the one that it is found in
    std::string type;     ///< empty: what CodeGen calls the alloca's
  };
  const Inlined& inlined(unsigned number) const { return functions[number]; }

private:
  struct Temporary {
    const clang::FunctionDecl* function;
    const clang::Expr* expression;
    const clang::Expr* written;                ///< where it stands: written_as()
    const clang::CoroutineSuspendExpr* awaits; ///< it is the awaiter of this
    const clang::CoroutineSuspendExpr* result; ///< it is what this gives
    bool spelled;
    std::vector<unsigned> in_scope;
  };
  std::vector<Temporary> temporaries;
  std::vector<Inlined> functions;
  std::optional<unsigned> staying; ///< among them: what all share that stays

  /// What no call tells. From the `first` on the temporaries are this function's.
  void tag_rest(llvm::Function& code, const clang::FunctionDecl& function, const SourceOrder& source,
                std::size_t first, std::uint64_t smallest, UnreachedVariables& unreached);
  void add(llvm::AllocaInst& alloca, const clang::FunctionDecl& function, const clang::Expr& expression,
           const SourceOrder& source, const Emitted& call, bool is_object, std::uint64_t smallest);
};

} // namespace framewarn
#endif
