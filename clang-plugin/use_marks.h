// Marks where values without a name are used, for as long as one pass runs.
//
// Where the user keeps the names of values, those that have none must stay without (ValueNames::name). What a
// pass puts in the place of such a value is known by who uses it: the mark says which operand, and a copy of
// the user takes its metadata along. No pass decides anything by this kind of metadata.
#ifndef FRAMEWARN_CLANG_USE_MARKS_H
#define FRAMEWARN_CLANG_USE_MARKS_H

#include "compat.h"

namespace framewarn {

/// Marks all uses of `value` by instructions but those in PHI nodes, whose operands move.
void mark_uses(llvm::Value& value, unsigned number);

struct MarkedUse {
  unsigned number;  ///< of the value that was used
  llvm::Value* now; ///< what is used in its place, or itself
  const llvm::Instruction* user;
};

/// The marked uses in `function`, which have no mark from then on.
std::vector<MarkedUse> take_marked_uses(llvm::Function& function);

} // namespace framewarn
#endif
