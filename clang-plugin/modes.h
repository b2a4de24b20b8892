// What the flags of a compilation rule out.
#ifndef FRAMEWARN_CLANG_MODES_H
#define FRAMEWARN_CLANG_MODES_H

#include "compat.h"

namespace framewarn {

/// Whether the compilation generates code at all.
bool emits_code(const clang::CompilerInstance& compiler);
/// Whether it generates machine code, so that its functions have stack frames.
bool emits_machine_code(const clang::CompilerInstance& compiler);

/// Whether coroutines get their frames when linking only.
bool splits_when_linking(const clang::CodeGenOptions& options);

// Reasons, each a clause:

constexpr const char* no_passes = "this step runs no optimisation passes, as with -save-temps";
/// Why variables may not be annotated; null when they may.
const char* why_not_annotate(const clang::CompilerInstance& compiler);
/// Why FRAMEWARN_NO_HEAP_FRAME is not checked; null when it is.
const char* why_no_guarantee(const clang::CompilerInstance& compiler);

/// Whether a function may be annotated, too.
bool may_annotate_functions(const clang::CompilerInstance& compiler);

} // namespace framewarn
#endif
