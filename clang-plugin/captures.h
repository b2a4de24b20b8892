// Gathers the closures of lambdas, from the AST; one for each lambda that CodeGen generated a call operator
// for.
#ifndef FRAMEWARN_CLANG_CAPTURES_H
#define FRAMEWARN_CLANG_CAPTURES_H

#include "function_description.h"
#include "options.h"

namespace framewarn {

/// The closure that a lambda's call operator belongs to; null when `function` is none, or captures nothing.
const clang::CXXRecordDecl* closure_of(const clang::FunctionDecl& function);

/// Whether the closure can exceed the limit, or is to be recorded.
bool closure_matters(const clang::CXXRecordDecl& closure, const Options& options);

Frame closure_frame(const clang::CXXRecordDecl& closure, const FunctionDescription& call_operator,
                    llvm::StringRef symbol, const Options& options, Gathered& gathered);

} // namespace framewarn
#endif
