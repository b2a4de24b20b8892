// Variables that have a slot in a function's machine stack frame.
#ifndef FRAMEWARN_GCC_LOCALS_H
#define FRAMEWARN_GCC_LOCALS_H

#include "session.h"

namespace framewarn::gcc {

/// Keeps the variables of `fn` for add_slots(): expanding to RTL frees the list. To be called after the last
/// GIMPLE pass.
void keep_variables(Session& session, function* fn);

/// Adds a part for each variable with a slot, as far as keep_variables() kept it, and the spill. To be
/// called in a late RTL pass of the same function.
void add_slots(Session& session, Frame& frame, function* fn);

} // namespace framewarn::gcc
#endif
