// Why a variable lies in a coroutine's frame: the suspensions that it is kept across.
#ifndef FRAMEWARN_GCC_SUSPENSIONS_H
#define FRAMEWARN_GCC_SUSPENSIONS_H

#include "coroutines.h"
#include "jumps.h"
#include "reading_order.h"

namespace framewarn::gcc {

/// One FIELD_DECL of the frame to examine.
struct FieldQuestion {
  tree field;
  tree scope = NULL_TREE;        ///< the BLOCK that declares the variable; null: alive in the whole coroutine
  bool from_start = false;       ///< the ramp gives it its value: a parameter's copy
  bool escapes_at_start = false; ///< and its address to somebody
  location_t declared = UNKNOWN_LOCATION; ///< where its variable is, with no macro resolved
  bool named = false;                     ///< a variable of the source: `declared` is its declaration

  bool is_declared() const { return named && scope; }
};

struct FieldAnswer {
  Because because = Because::unknown;
  Suspensions across;
  bool maybe_others = false; ///< needed across these, and maybe across others, since its address escapes
  Place first_use;           ///< the first statement about it that has a place of its own; may be unknown
  Place awaited;             ///< the suspension that awaits it; unknown where none is known to
  Place nearby;              ///< a suspension in its variable's scope; may be unknown
};

/// Answers all questions at once. The actor has a CFG, is not yet in SSA form and still holds its .CO_YIELD
/// calls.
std::vector<FieldAnswer> ask_suspensions(const Actor& actor, const Jumps& jumps,
                                         const std::vector<FieldQuestion>& questions);

} // namespace framewarn::gcc
#endif
