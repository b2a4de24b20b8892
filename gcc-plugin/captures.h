// Lambdas' closures: one Frame of kind closure each, its captures the parts.
#ifndef FRAMEWARN_GCC_CAPTURES_H
#define FRAMEWARN_GCC_CAPTURES_H

#include "session.h"

namespace framewarn::gcc {

/// Gathers the closure if `fn` is the body of a lambda. To be called in any early GIMPLE pass: only functions
/// that are going to be compiled get there.
void gather_captures(Session& session, function* fn);

} // namespace framewarn::gcc
#endif
