// The severity of the errors that are ours.
#ifndef FRAMEWARN_CLANG_ERRORS_H
#define FRAMEWARN_CLANG_ERRORS_H

#include "compat.h"

namespace framewarn {

/// -Wfatal-errors makes fatal what Clang knows; of a custom diagnostic the severity is what it is made with
/// (DiagnosticIDs::getDiagnosticSeverity).
inline clang::DiagnosticsEngine::Level error_level(const clang::DiagnosticsEngine& diagnostics) {
  return diagnostics.getErrorsAsFatal() ? clang::DiagnosticsEngine::Fatal : clang::DiagnosticsEngine::Error;
}

} // namespace framewarn
#endif
