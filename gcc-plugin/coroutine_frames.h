// Coroutine frames: what operator new is given, and what lies where in it.
#ifndef FRAMEWARN_GCC_COROUTINE_FRAMES_H
#define FRAMEWARN_GCC_COROUTINE_FRAMES_H

#include "session.h"

namespace framewarn::gcc {

/// Reads what the CFG is not going to tell. To be called before the pass "cfg".
void read_jumps(Session& session, function* fn);

/// Gathers the frame if `fn` is the actor of a coroutine. To be called between the passes "cfg" and
/// "coro-early-expand-ifns".
void gather_coroutine_frame(Session& session, function* fn);

/// Notes which frames a promise's own operator new allocates. To be called after CoroutineCalls::note().
void note_allocations(Session& session);

/// To be called for each function whose machine code is made.
void note_emitted(Session& session, tree function);

/// Drops the frames of coroutines of which no code was emitted.
void drop_unemitted(Session& session);

} // namespace framewarn::gcc
#endif
