// What has its place in a coroutine frame though no code speaks of it: found by the hole that it leaves.
#ifndef FRAMEWARN_CLANG_UNUSED_PARTS_H
#define FRAMEWARN_CLANG_UNUSED_PARTS_H

#include "frame.h"

#include <optional>
#include <vector>

namespace framewarn {

/// Adds to `frame`, whose other parts are known, those of `unused` that are the only one that can fill a
/// hole. These have their sizes and alignments, no offset, and are kept in the frame; no address is made for
/// them from Clang 22 on. `in_order`: they stand in the order in which the frame has those of one size and
/// alignment (OptimizedStructLayout.cpp), so that several alike can fill what there is.
void add_unused(Frame& frame, std::vector<Part> unused, bool in_order);

/// The offset of the index of a frame in which nothing refers to it, as where the final suspension is the
/// only one that is left; nothing where that is not certain. Every frame has an index (CoroFrame.cpp,
/// buildFrameType), a byte for up to 256 suspensions.
std::optional<std::uint64_t> unused_index(Frame frame);

} // namespace framewarn
#endif
