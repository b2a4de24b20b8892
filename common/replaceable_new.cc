// `_Znwm`: `nw` or `na`, then the type of each parameter (Itanium C++ ABI, 5.1.3 and 5.1.5).
#include "replaceable_new.h"

#include <algorithm>
#include <iterator>

namespace framewarn {
namespace {

/// Of std::size_t: unsigned short, int, long or long long, as the target has it.
constexpr std::string_view size_codes = "tjmy";

/// Of what may follow it.
constexpr std::string_view further_parameters[] = {"", "RKSt9nothrow_t", "St11align_val_t",
                                                   "St11align_val_tRKSt9nothrow_t"};

} // namespace

bool is_replaceable_new(std::string_view symbol) {
  constexpr std::size_t length = 4; // of either name
  const std::string_view name = symbol.substr(0, length);
  if ((name != "_Znw" && name != "_Zna") || symbol.size() == length ||
      size_codes.find(symbol[length]) == std::string_view::npos)
    return false;
  return std::find(std::begin(further_parameters), std::end(further_parameters), symbol.substr(length + 1)) !=
         std::end(further_parameters);
}

} // namespace framewarn
