// Which function a thunk stands for.
#ifndef FRAMEWARN_THUNK_H
#define FRAMEWARN_THUNK_H

#include <string>
#include <string_view>

namespace framewarn {

/// The mangled name of the function that a thunk, which has `symbol`, calls with another `this` or whose
/// result it converts; empty when it is no thunk's. A compiler may have inlined that function into it.
std::string thunk_target(std::string_view symbol);

} // namespace framewarn
#endif
