// Which instruction of a function as CodeGen leaves it came of which expression of the source.
//
// Without -g nothing in the module says so. But the same calls and suspensions come in the same order in
// both: where the one has something that the other has not (destructors, code found dead, calls through
// pointers), the longest common subsequence passes over it.
#ifndef FRAMEWARN_CLANG_CORRESPONDENCE_H
#define FRAMEWARN_CLANG_CORRESPONDENCE_H

#include "mangling.h"
#include "source_order.h"

namespace framewarn {

struct Correspondence {
  const Emitted* source;
  llvm::CallBase* instruction;
};

/// How many pairs of calls are compared, two bytes for each, before that costs more time than names are
/// worth.
constexpr std::size_t largest_of_coroutines = std::size_t(1) << 24;

/// At the optimiser's start. Empty when it is too long to be compared.
std::vector<Correspondence> correspond(llvm::Function& function, const SourceOrder& source,
                                       Mangling& mangling, std::size_t largest_table = largest_of_coroutines);

/// Tags each llvm.coro.suspend with the index of its suspension (Tag::suspension).
void tag_suspensions(llvm::ArrayRef<Correspondence> pairs, std::size_t points);

} // namespace framewarn
#endif
