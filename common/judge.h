// Decides which frames, locals and captures are reported. The only place that compares a size with a limit.
#ifndef FRAMEWARN_JUDGE_H
#define FRAMEWARN_JUDGE_H

#include "options.h"

#include <functional>

namespace framewarn {

/// Whether the compiler would show -Wframe-larger-than at a place: the command line, diagnostic pragmas and
/// system headers have their say here.
using Speaks = std::function<bool(const Place&)>;

/// The findings of one compilation, sorted by place; strictly larger than the limit counts. Once per place
/// and kind: the largest instance, with the number of the others. A frame that has not the size that the
/// source requires is one whatever the compiler shows; all else only where it speaks and the options want it.
std::vector<Finding> judge(const Gathered& gathered, const Options& options, const Speaks& speaks);

/// Adds to `left_out` what exceeds its limit and has no place in the source to report it at.
void leave_out_placeless(Gathered& gathered, const Options& options);

/// The smallest size in bytes of a part that the notes of a frame of `frame_size` bytes name: below a
/// twentieth it would not help anybody to make the frame smaller.
std::uint64_t smallest_named_part(std::uint64_t frame_size);

/// The smallest size in bytes of a local that a limit, a note of a frame or the record could concern, so that
/// gathering need not look at smaller ones. No value: no local matters. `frame`: the lowest limit of a frame
/// that it may lie in, besides the options' for stack frames.
Limit smallest_local(const Options& options, Limit frame = {});

/// The same for a temporary whose place in the source costs time to find. Of smaller ones, which only the
/// record or notes=all tell, the function is enough.
Limit smallest_placed_temporary(const Options& options);

} // namespace framewarn
#endif
