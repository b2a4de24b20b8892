// What was gathered, as the compiler's own diagnostics and as the record.
#ifndef FRAMEWARN_GCC_REPORT_H
#define FRAMEWARN_GCC_REPORT_H

#include "session.h"

namespace framewarn::gcc {

/// Judges, warns and writes the record. To be called once, at the end of the compilation.
void report(Session& session);

} // namespace framewarn::gcc
#endif
