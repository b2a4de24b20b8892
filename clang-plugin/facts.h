// What else the user should know about a coroutine frame.
#ifndef FRAMEWARN_CLANG_FACTS_H
#define FRAMEWARN_CLANG_FACTS_H

#include "function_description.h"

namespace framewarn {

/// Adds to `frame.facts`; `frame` has its parts. `coroutine` may be null.
void add_facts(Frame& frame, const FunctionDescription* coroutine, bool optimised);

} // namespace framewarn
#endif
