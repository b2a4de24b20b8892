// The attributes framewarn_limit, framewarn_exact and framewarn_allow: what the source says about sizes.
#ifndef FRAMEWARN_CLANG_STATED_H
#define FRAMEWARN_CLANG_STATED_H

#include "compat.h"
#include "frame.h"
#include "limit.h"

namespace framewarn {

/// What is said about a function, on any of its declarations; of two sizes the last counts. What is allowed
/// in a function is so in the lambdas and local classes that are written in it.
Stated stated_of(const clang::FunctionDecl& function);

/// Whether nothing is to be said about a variable or parameter, or about the function that it belongs to.
bool is_allowed(const clang::VarDecl& variable);

/// The lowest size that the source states anywhere; in a precompiled header, where a function of this
/// compilation has it. Per compilation.
Limit lowest_stated_size();
void forget_stated_sizes();
/// One that was found in a precompiled header, whose attributes nobody parses again.
void note_stated_size(std::uint64_t bytes);

} // namespace framewarn
#endif
