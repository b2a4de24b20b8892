// Names out of what a demangler prints, where nothing else of a function's declaration is left.
#ifndef FRAMEWARN_DEMANGLED_H
#define FRAMEWARN_DEMANGLED_H

#include <string>

namespace framewarn {

/// Without the `[clone .constprop.0]` at its end.
std::string without_clone(std::string signature);

/// The normal form that `fun:` compares of a function's signature, as libiberty's demangler prints it:
/// `net::box::put` of `void net::box<int>::put<long>(long) [clone .isra.0]`.
std::string normal_form_of(const std::string& signature);

} // namespace framewarn
#endif
