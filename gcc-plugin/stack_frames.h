// Machine stack frames, as -fstack-usage counts them.
#ifndef FRAMEWARN_GCC_STACK_FRAMES_H
#define FRAMEWARN_GCC_STACK_FRAMES_H

#include "session.h"

namespace framewarn::gcc {

/// Makes GCC compute the stack usage, without writing the .su file that -fstack-usage asks for. To be called
/// before any function is compiled.
void ask_for_stack_usage();

/// Gathers the frame of `fn`, the current function. To be called just before the pass "final".
void gather_stack_frame(Session& session, function* fn);

/// Sets what is known only at the end: which functions are ramps.
void complete_stack_frames(Session& session);

} // namespace framewarn::gcc
#endif
