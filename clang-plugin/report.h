// Hands findings to Clang's own diagnostics, and writes the record.
#ifndef FRAMEWARN_CLANG_REPORT_H
#define FRAMEWARN_CLANG_REPORT_H

#include "compat.h"
#include "judge.h"

namespace framewarn {

/// Whether -Wframe-larger-than would be shown at a place. What is a system header's is decided by where the
/// outermost macro is used, which is what `place` holds.
bool speaks(clang::DiagnosticsEngine& diagnostics, const Place& place);

void report(clang::DiagnosticsEngine& diagnostics, const Gathered& gathered, const Options& options);

/// Writes the record that `options` ask for; an error of the compilation when it cannot, and a remark where
/// there is no place for it.
void write_record(clang::CompilerInstance& compiler, const Gathered& gathered, const Options& options);

/// Errors in the options, and the text of `help`.
void report_errors(clang::DiagnosticsEngine& diagnostics, const std::vector<std::string>& errors);
void report_help(clang::DiagnosticsEngine& diagnostics);
/// `framewarn_no_heap_frame` on a function that is no coroutine.
void report_no_coroutine(clang::DiagnosticsEngine& diagnostics, const Place& place,
                         const std::string& signature);

/// What the compilation cannot know, once.
void report_remark(clang::DiagnosticsEngine& diagnostics, const std::string& text);

} // namespace framewarn
#endif
