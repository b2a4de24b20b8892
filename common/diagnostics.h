// All that is said about a compilation.
#ifndef FRAMEWARN_DIAGNOSTICS_H
#define FRAMEWARN_DIAGNOSTICS_H

#include "wording.h"

namespace framewarn {

/// What exceeds its limit and which guarantees do not hold, sorted by place. Points into `gathered`.
std::vector<Diagnostic> diagnostics(const Gathered& gathered, const Options& options, const Speaks& speaks);

} // namespace framewarn
#endif
