// What the source says by the attributes framewarn_limit, framewarn_exact and framewarn_allow.
#ifndef FRAMEWARN_GCC_STATED_H
#define FRAMEWARN_GCC_STATED_H

#include "compat.h"
#include "frame.h"
#include "limit.h"

namespace framewarn::gcc {

/// Makes the attributes known. For PLUGIN_ATTRIBUTES.
void register_stated();

/// About a function, a coroutine's helper, a clone: also what a function around it allows.
Stated stated_of(tree function);

/// The lower of the sizes that are stated; `off` without one.
inline Limit lowest_stated(const Stated& stated) {
  auto bytes = [](const std::optional<StatedSize>& size) { return size ? Limit(size->bytes) : Limit(); };
  return lower(bytes(stated.limit), bytes(stated.exact));
}

/// Whether a frame of this size is larger than it may be, or has not the size that it must have.
inline bool breaks(const Stated& stated, std::uint64_t size) {
  return (stated.limit && size > stated.limit->bytes) || (stated.exact && size != stated.exact->bytes);
}

/// Whether nothing is to be reported about a variable or parameter: by itself, or by its function.
bool is_allowed(tree variable);

/// Puts what is stated about a function where no optimiser looks and, with -flto, what is silent by options
/// and pragmas, which only this compilation knows, for the link that reports it. To be called in an early
/// pass, when the function and what is around it is gathered.
void settle_stated(function* fn);

/// Lets what was made of functions (made_from()) tell by itself, and the link, too, what is stated about
/// these: where they were inlined and are gone, nothing of that is left. To be called before the passes over
/// the whole unit.
void settle_made();

/// Brings it back to the functions, which lose their RESULT_DECL with their body. To be called when the
/// optimisers of the whole unit are done.
void bring_back_stated();

} // namespace framewarn::gcc
#endif
