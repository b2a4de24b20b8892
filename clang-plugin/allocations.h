// How a coroutine's frame is allocated.
#ifndef FRAMEWARN_CLANG_ALLOCATIONS_H
#define FRAMEWARN_CLANG_ALLOCATIONS_H

#include "compat.h"

namespace framewarn {

/// The operator new that the promise of a coroutine has of its own; of one that is only declared, that of the
/// member type `promise_type` of what it returns. Null when it is the global one.
const clang::FunctionDecl* own_allocation(const clang::FunctionDecl& coroutine);

/// Whether a function that is only declared looks like a coroutine: std::coroutine_traits, where nobody has
/// specialised it, takes the promise's type from what the function returns.
bool has_usual_promise(const clang::FunctionDecl& function);

/// Whether the global operator new can be seen to be called from `function`, directly or not.
bool calls_global_new(const llvm::Function& function);

} // namespace framewarn
#endif
