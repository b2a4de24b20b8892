// The blocks of a function in the order in which the source has what is in them.
#ifndef FRAMEWARN_CLANG_BLOCK_ORDER_H
#define FRAMEWARN_CLANG_BLOCK_ORDER_H

#include "compat.h"

namespace framewarn {

/// Of a function as CodeGen has made it: those that control can get to.
std::vector<llvm::BasicBlock*> blocks_in_source_order(llvm::Function& function);

} // namespace framewarn
#endif
