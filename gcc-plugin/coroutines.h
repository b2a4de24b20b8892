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

/// Whether a pointer to a lambda without captures points to it (maybe_add_lambda_conv_op, gcc/cp/lambda.cc).
bool is_invoker(tree function);

/// The function that GCC made this one of, which may itself be a made one; null for every other function.
/// Made are thunks, what a pointer to a lambda points to, and what OpenMP, OpenACC or
/// -ftree-parallelize-loops took out, to be run by several threads or as a task.
tree made_from(tree function);

/// The function that what was made was written in, or the function itself; of a clone its origin.
tree as_defined(tree function);

/// The function that users wrote: of a clone its origin, of a coroutine's helper the coroutine, of what was
/// made of a function that one.
tree written(tree function);

/// The locations that GCC gives, for want of a better one, to much of what it makes of a coroutine: its
/// closing brace (input_location when finish_function calls morph_fn_to_coro), and its name (input_location
/// while gimplify_function_tree is at work).
class DefaultLocations {
public:
  /// `ramp` may be null.
  DefaultLocations(function* actor, tree ramp);
  /// Whether a location tells nothing of where something is in the source.
  bool hide(location_t loc) const;

private:
  struct Location {
    location_t loc;
    Place at;
  };
  std::vector<Location> all;
};

/// The function that a coroutine's body has become.
struct Actor {
  function* fn;
  const DefaultLocations& defaults;
  Place ramp_at;                     ///< where the suspensions point that the source does not spell
  std::unordered_set<tree> awaiters; ///< the frame's fields that GCC made for what is awaited
};

/// The ramp's mangled name for an actor or destroyer, known even where the ramp is not; else empty.
std::string ramp_symbol(tree function);

} // namespace framewarn::gcc
#endif
