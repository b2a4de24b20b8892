// The values of a coroutine that might get a place in its frame, as they are just before CoroSplit.
#ifndef FRAMEWARN_CLANG_COROUTINE_VALUES_H
#define FRAMEWARN_CLANG_COROUTINE_VALUES_H

#include "compat.h"
#include "liveness.h"

namespace framewarn {

enum class Origin {
  variable,     ///< alloca of an annotated variable
  value,        ///< of a variable, in a register
  elided_frame, ///< alloca of a callee's frame
  parameter,    ///< an argument: a piece of a parameter, or one in memory
  self,         ///< `this`, or a lambda's closure pointer
  promise,
  temporary,
  inlined,           ///< a temporary of a function that was inlined
  unknown_temporary, ///< of which only the type is known
  spill,
};
/// A value of the coroutine that might get a place in the frame.
struct Candidate {
  Origin origin = Origin::spill;
  unsigned number = 0; ///< of its tag; of a parameter, its annotation's
  std::string type;    ///< of a temporary whose expression is not known
  std::uint64_t size = 0, align = 1;
  Liveness liveness;
  bool unused = false;   ///< no instruction reads or writes it, and it is kept all the same
  unsigned position = 0; ///< among the coroutine's candidates, as they stand in the code
};

/// The only call of an intrinsic; null when there is none.
llvm::IntrinsicInst* find_intrinsic(llvm::Function& function, llvm::Intrinsic::ID id);

/// The alloca of the promise, which llvm.coro.id names; null when there is none.
llvm::AllocaInst* promise_of(llvm::Function& function);

/// `this`, or the pointer to a lambda's closure, of a coroutine that has one.
const llvm::Value* self_of(llvm::Function& function);

/// `suspensions`: the coroutine's. `self`: see self_of().
Candidate candidate_for(llvm::Instruction& instruction, const SuspensionPoints& suspensions,
                        const llvm::Value* self);
/// `parameter`: what the argument stands for, by the number of its annotation; nothing when it is not known.
Candidate candidate_for(llvm::Argument& argument, const SuspensionPoints& suspensions,
                        const llvm::Value* self, std::optional<unsigned> parameter);

} // namespace framewarn
#endif
