// The functions that call a function directly, by its uses: looking for calls through the code would bring
// all of it into the processor's cache.
#ifndef FRAMEWARN_CLANG_CALLERS_H
#define FRAMEWARN_CLANG_CALLERS_H

#include "compat.h"

namespace framewarn {

using Callers = llvm::SetVector<llvm::Function*>;

/// `which`: of its calls only those.
void add_callers(const llvm::Function& callee, Callers& callers,
                 llvm::function_ref<bool(const llvm::CallBase&)> which = nullptr);

} // namespace framewarn
#endif
