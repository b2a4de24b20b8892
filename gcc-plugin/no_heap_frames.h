// The attribute framewarn_no_heap_frame: coroutines whose frame is never to be allocated on the heap.
#ifndef FRAMEWARN_GCC_NO_HEAP_FRAMES_H
#define FRAMEWARN_GCC_NO_HEAP_FRAMES_H

#include "session.h"

namespace framewarn::gcc {

/// Makes the attribute known. For PLUGIN_ATTRIBUTES.
void register_no_heap_frame();

bool asks_for_no_heap_frame(tree function);

/// Notes the coroutines with the attribute, and where it stands on what is none. To be called after
/// CoroutineCalls::note(), before the first inlining.
void note_no_heap_frames(Session& session);

/// Notes which of them may be called through a pointer. To be called when the optimisers of the whole unit
/// are done.
void note_addresses(Session& session);

/// Gathers those that are emitted or called here. To be called at the end, when the calls are gathered.
void complete_no_heap_frames(Session& session);

} // namespace framewarn::gcc
#endif
