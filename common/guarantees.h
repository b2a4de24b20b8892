// Guarantees that the source asks for, and what to say when one does not hold.
#ifndef FRAMEWARN_GUARANTEES_H
#define FRAMEWARN_GUARANTEES_H

#include "wording.h"

namespace framewarn {

/// The errors: each coroutine that is never to be allocated on the heap, and is. It is when
///   - a call here has its frame there,
///   - its address is taken, for a call through a pointer can have it nowhere else, or
///   - code for calls from other files is emitted, and no call here shows that its frame moves into a caller.
/// A promise with an operator new of its own keeps the guarantee, unless that one calls the global one.
std::vector<Diagnostic> broken_guarantees(const Gathered& gathered);

} // namespace framewarn
#endif
