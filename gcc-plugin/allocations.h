// Which operator new gives the memory of a coroutine's frame.
#ifndef FRAMEWARN_GCC_ALLOCATIONS_H
#define FRAMEWARN_GCC_ALLOCATIONS_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// Whether an operator new, which may be null, is a class's own.
bool is_own(tree operator_new);

/// Whether a class, or a base of it, has an operator new of its own.
bool has_own_allocation(tree type);

/// The same of the promise type that a declared function's return type names.
bool returns_own_allocation(tree function);

struct GlobalNew {
  bool called = false;
  Place at;
};

/// Whether a function, or one that it calls, calls the global operator new, as far as they are defined here.
/// To be called before the first inlining.
GlobalNew global_new_called_by(tree function);

} // namespace framewarn::gcc
#endif
