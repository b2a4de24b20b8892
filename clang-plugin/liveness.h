// Across which suspensions a variable of a coroutine is needed, from the IR just before CoroSplit.
#ifndef FRAMEWARN_CLANG_LIVENESS_H
#define FRAMEWARN_CLANG_LIVENESS_H

#include "compat.h"

namespace framewarn {

struct Liveness {
  /// Indices of the suspensions (Tag::suspension) with an access through the variable's own address before
  /// and behind, its lifetime not ending in between.
  std::vector<unsigned> across;
  /// The suspensions carry their tags: what is not in `across` has no such access.
  bool examined = false;
  /// The address is known elsewhere: it may be used behind any suspension in its scope.
  bool escapes = false;
};

/// For an alloca, or a value that the compiler keeps in a register, of a coroutine that was not split yet.
Liveness liveness_of(llvm::Instruction& value);
Liveness liveness_of(llvm::Argument& argument);

} // namespace framewarn
#endif
