// Names out of what a demangler prints, where nothing else of a function's declaration is left.
#ifndef FRAMEWARN_DEMANGLED_H
#define FRAMEWARN_DEMANGLED_H

#include <string>

namespace framewarn {

/// What GCC calls the function that a pointer to a lambda points to. It calls the lambda's body, or is its
/// copy.
constexpr const char* invoker = "_FUN";

/// Of such a function's signature that of the body, but for a `const` behind the parameters; others as they
/// are.
std::string signature_of_invoked(std::string signature);

/// Without the `[clone .constprop.0]` at its end.
std::string without_clone(std::string signature);

/// The normal form that `fun:` compares of a function's signature, as libiberty's demangler prints it:
/// `net::box::put` of `void net::box<int>::put<long>(long) [clone .isra.0]`.
std::string normal_form_of(const std::string& signature);

} // namespace framewarn
#endif
