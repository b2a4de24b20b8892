// How large stack frames can become by inlining, foreseen before the optimiser runs.
//
// Looks at the module as CodeGen leaves it. As ForeseenSizes it only says which functions need not be
// described.
#ifndef FRAMEWARN_CLANG_FORESEEN_INLINING_H
#define FRAMEWARN_CLANG_FORESEEN_INLINING_H

#include "foreseen_size.h"

namespace framewarn {

class ForeseenInlining {
public:
  /// `any_size`: large functions may be inlined, too (inlines_any_size).
  ForeseenInlining(const llvm::Module& module, bool any_size);

  /// In bytes, of a function that the module defines, as if everything were inlined that it calls, directly
  /// or not: what all of that brings along (size_when_inlined); of what is too much code to be inlined, and
  /// of what has its address taken if something is called through a pointer, the large variables; and what is
  /// saved.
  std::uint64_t of(const llvm::Function& function) const { return sizes.lookup(&function); }

private:
  llvm::DenseMap<const llvm::Function*, std::uint64_t> sizes;
};

} // namespace framewarn
#endif
