// How large a function's stack frame can become, before the code generator has laid it out, and a coroutine's
// frame, before it is split.
//
// Looks at the code that the optimiser leaves, or, without optimisation, at what it begins with. It only says
// which functions need not be described, and which coroutines not examined, because their frames cannot
// matter; no number of it is ever printed.
#ifndef FRAMEWARN_CLANG_FORESEEN_SIZE_H
#define FRAMEWARN_CLANG_FORESEEN_SIZE_H

#include "compat.h"

namespace framewarn {

/// More than any frame, and not so much that a sum with it overflows.
constexpr std::uint64_t unlimited_size = std::numeric_limits<std::uint64_t>::max() / 2;

/// Why what turns out larger is left out.
constexpr const char* larger_than_foreseen = "it is larger than its code let expect";

/// Whether it is inlined where it is called, or in some calls, even without optimisation.
bool is_always_inlined(const llvm::Function& function);

class ForeseenSizes {
public:
  /// In bytes: the variables, the arguments of the call that has most on the stack, four times all values
  /// (each is spilled into one slot of its size, and what a value is made of on the way can be, too), and
  /// what is saved and aligned; and as much for each call of what is always inlined. Unlimited where the size
  /// of something is not known, and where a sanitizer lays memory beside variables.
  std::uint64_t of(const llvm::Function& function);
  /// The same for the frame of a coroutine that is not split yet: its header, all variables, and four times
  /// the arguments and the values that could be needed behind a suspension, for CoroSplit makes several of
  /// one where ways come together (CoroFrame.cpp, rewritePHIs).
  std::uint64_t of_coroutine(const llvm::Function& coroutine);
  /// Whether it is always inlined somewhere into a function that was asked for.
  bool is_inlined(const llvm::Function& function) const { return inlined.count(&function); }
  /// Whether something is always inlined into it, which was asked for.
  bool inlines(const llvm::Function& function) const { return inlining.count(&function); }

private:
  llvm::DenseMap<const llvm::Function*, std::uint64_t> inlined; ///< of those that are always inlined
  llvm::DenseSet<const llvm::Function*> inlining;

  std::uint64_t of_inlined(const llvm::Function& function);
};

} // namespace framewarn
#endif
