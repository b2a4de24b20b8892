// The calls that create coroutines: which frame of the gathered ones each belongs to, and where the frame
// that it creates lies.
#ifndef FRAMEWARN_CALLS_H
#define FRAMEWARN_CALLS_H

#include "finding.h"

#include <map>

namespace framewarn {

/// Gives each frame the calls of its function (Frame::calls, sorted by place) and each coroutine frame the
/// homes that the calls in this compilation found for it (Frame::homes, Frame::elided). A coroutine has the
/// calls of all its parts; what several parts repeat, or several copies of one inlined function, is one call.
void attach_calls(Gathered& gathered);

/// The coroutine frames by the symbols of their ramps.
using CoroutineFramesBySymbol = std::map<std::string, const Frame*>;
CoroutineFramesBySymbol coroutine_frames_of(const Gathered& gathered);

/// Of the elided frames in an elided frame those of the callee that takes most, the same of one of these, and
/// so on: as far as the callees' own frames were gathered. Empty when `part` holds none.
std::vector<ElidedInside> elided_inside(const Part& part, const CoroutineFramesBySymbol& frames);

} // namespace framewarn
#endif
