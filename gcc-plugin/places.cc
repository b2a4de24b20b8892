// A location_t may stand for a token of a macro expansion, and carry a range: both are resolved here.
#include "places.h"

namespace framewarn::gcc {

Place place_of(location_t loc) {
  Place place;
  if (LOCATION_LOCUS(loc) <= BUILTINS_LOCATION)
    return place;
  // A diagnostic inside the expansion of a system header's macro is dropped (GCC looks at the spelling), and
  // users look for the line they wrote: the outermost macro's use.
  loc = linemap_resolve_location(line_table, loc, LRK_MACRO_EXPANSION_POINT, nullptr);
  expanded_location expanded = expand_location(loc);
  if (!expanded.file || expanded.line <= 0)
    return place;
  place.file = expanded.file;
  place.line = expanded.line;
  place.column = expanded.column > 0 ? expanded.column : 0;
  place.handle = loc;
  return place;
}

Place place_on_line_of(location_t near, int line, int column) {
  const line_map* map = linemap_lookup(line_table, LOCATION_LOCUS(near));
  if (!map || linemap_macro_expansion_map_p(map))
    return {};
  const line_map_ordinary* ordinary = linemap_check_ordinary(map);
  // A map begins at its first line (linemap_position_for_line_and_column asserts it).
  if (line < static_cast<int>(ORDINARY_MAP_STARTING_LINE_NUMBER(ordinary)))
    return {};
  return place_of(linemap_position_for_line_and_column(line_table, ordinary, line, column));
}

Place place_of_word(location_t loc, const char* word) {
  location_t start = get_start(loc);
  if (LOCATION_LOCUS(start) <= BUILTINS_LOCATION || linemap_location_from_macro_expansion_p(line_table, loc))
    return {};
  expanded_location at = expand_location(start);
  if (!at.file || at.line <= 0 || at.column <= 0)
    return {};
  std::string line = source_line(at.file, at.line);
  // In an instantiated template the expression itself is at the word.
  std::size_t column = line.rfind(word, at.column - 1);
  if (column == std::string::npos)
    return {};
  return place_on_line_of(start, at.line, column + 1);
}

Place place_of_operand(location_t loc) {
  if (LOCATION_LOCUS(loc) <= BUILTINS_LOCATION || linemap_location_from_macro_expansion_p(line_table, loc))
    return place_of(loc);
  location_t start = get_start(loc);
  Place place = place_of(start);
  if (!place.known() || place.column == 0)
    return place_of(loc);
  std::string line = source_line(place.file.c_str(), place.line);
  std::size_t at = place.column - 1;
  const std::size_t length = std::strlen("co_await");
  if (at >= line.size() || (line.compare(at, length, "co_await") != 0 && line.compare(at, length, "co_yield") != 0))
    return place;
  std::size_t operand = line.find_first_not_of(" \t", at + length);
  if (operand == std::string::npos || line.compare(operand, 2, "//") == 0 || line.compare(operand, 2, "/*") == 0)
    return place;
  Place behind = place_on_line_of(start, place.line, operand + 1);
  return behind.known() ? behind : place;
}

} // namespace framewarn::gcc
