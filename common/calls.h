// The calls that create coroutines: which frame of the gathered ones each belongs to, and where the frame
// that it creates lies.
#ifndef FRAMEWARN_CALLS_H
#define FRAMEWARN_CALLS_H

#include "frame.h"

namespace framewarn {

/// Gives each frame the calls of its function (Frame::calls, sorted by place) and each coroutine frame the
/// homes that the calls in this compilation found for it (Frame::homes, Frame::elided). A coroutine has the
/// calls of all its parts; what several parts repeat, or several copies of one inlined function, is one call.
void attach_calls(Gathered& gathered);

/// The largest elided frame in an elided frame, the largest in that, and so on: as far as the callees' own
/// frames were gathered. Empty when `part` holds none.
std::vector<const Part*> elided_inside(const Part& part, const Gathered& gathered);

} // namespace framewarn
#endif
