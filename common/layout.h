// Completes the parts of a frame whose offsets are known.
#ifndef FRAMEWARN_LAYOUT_H
#define FRAMEWARN_LAYOUT_H

#include "frame.h"

namespace framewarn {

/// A hole that alignment does not explain.
struct Hole {
  std::uint64_t offset, size;
};

/// What the size of `frame` is a multiple of, in bytes.
std::uint64_t end_alignment(const Frame& frame);

/// Sorts the parts of `frame` by offset and adds `padding` parts where a hole is shorter than the alignment
/// of what follows (at the end: of the frame), so that the parts cover [0, size). Returns the holes that are
/// larger: a part was missed there, and the caller has to say so or name it.
std::vector<Hole> pad(Frame& frame);

/// pad(), and what it returns is left out: of a coroutine frame or a closure.
void pad(Frame& frame, std::vector<LeftOut>& left_out);

/// For a stack frame: what the slots in `parts` do not cover becomes one `spill` part. `covered` is the
/// number of bytes that the slots take, shared bytes counted once.
void add_spill(Frame& frame, std::uint64_t covered);

/// How many bytes of the variables and temporaries of a coroutine frame are more than what is needed across
/// that suspension which most is needed across: what sharing could save at best. What is not known to be
/// needed somewhere counts as needed everywhere, unless no suspension needs it and nobody has its address.
std::uint64_t bytes_not_needed_at_once(const Frame& frame);

} // namespace framewarn
#endif
