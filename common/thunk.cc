// `_ZThn16_N1C1fEv` is a thunk of `_ZN1C1fEv`: one call offset, or two behind a `c` where the result is
// converted, stand before the function (Itanium C++ ABI, 5.1.4.1).
#include "thunk.h"

namespace framewarn {
namespace {

constexpr std::string_view digits = "0123456789";

bool take(std::string_view& text, std::string_view what) {
  if (text.substr(0, what.size()) != what)
    return false;
  text.remove_prefix(what.size());
  return true;
}

/// `n` stands for a minus, `_` for the end.
bool take_number(std::string_view& text) {
  take(text, "n");
  const std::size_t end = text.find_first_not_of(digits);
  if (end == 0 || end == std::string_view::npos)
    return false;
  text.remove_prefix(end);
  return take(text, "_");
}

/// One number where it is fixed, two where it is looked up.
bool take_call_offset(std::string_view& text) {
  if (take(text, "h"))
    return take_number(text);
  return take(text, "v") && take_number(text) && take_number(text);
}

} // namespace

std::string thunk_target(std::string_view symbol) {
  if (!take(symbol, "_ZT"))
    return {};
  const bool of_result = take(symbol, "c");
  if (!take_call_offset(symbol) || (of_result && !take_call_offset(symbol)) || symbol.empty())
    return {};
  return "_Z" + std::string(symbol);
}

} // namespace framewarn
