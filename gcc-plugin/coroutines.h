// What GCC makes of a coroutine: the ramp that keeps its name, and the actor and the destroyer that take the
// frame (gcc/cp/coroutines.cc). And what else it makes of a function.
#ifndef FRAMEWARN_GCC_COROUTINES_H
#define FRAMEWARN_GCC_COROUTINES_H

#include "compat.h"
#include "frame.h"

namespace framewarn::gcc {

/// The RECORD_TYPE of the frame that an actor or destroyer takes; null for every other function.
tree frame_type_of(tree function);

/// Whether a function that was defined in this compilation is a coroutine, as its ramp.
bool is_coroutine(tree function);

/// Which of a coroutine's functions it is; Phase::plain also for a ramp, which nothing marks in every process
/// (lto1 has lost it): ramps are known by the symbols that ramp_symbol() gives.
Phase helper_phase(tree function);

/// The ramp that an actor or destroyer belongs to; null when it is neither, or the ramp cannot be found.
tree ramp_of_helper(tree function);

/// The function that GCC made this one of, which may itself be a made one; null for every other function.
/// Made are thunks, and what OpenMP, OpenACC or -ftree-parallelize-loops took out, to be run by several
/// threads or as a task.
tree made_from(tree function);

/// The function that what was made was written in, or the function itself; of a clone its origin.
tree as_defined(tree function);

/// The function that users wrote: of a clone its origin, of a coroutine's helper the coroutine, of what was
/// made of a function that one.
tree written(tree function);

/// Where the coroutine ends: for want of a better place GCC gives it to much of what it makes of a coroutine
/// (input_location when finish_function calls morph_fn_to_coro), so that it tells nothing.
class ClosingBrace {
public:
  /// `ramp` may be null.
  ClosingBrace(function* actor, tree ramp);
  bool is(const Place& place) const;
  /// Whether the place tells where something is in the source.
  bool hides(const Place& place) const { return !place.known() || is(place); }

private:
  Place places[2];
};

/// The ramp's mangled name for an actor or destroyer, known even where the ramp is not; else empty.
std::string ramp_symbol(tree function);

} // namespace framewarn::gcc
#endif
