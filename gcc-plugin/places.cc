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

std::uint64_t macro_token(location_t loc) {
  loc = get_pure_location(loc);
  return linemap_location_from_macro_expansion_p(line_table, loc) ? loc : 0;
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

bool is_read_before(const Place& a, const Place& b) {
  if (!a.known() || !b.known())
    return false;
  // Neither is in a macro's expansion (place_of); a range that a location carries is no part of the order.
  return linemap_compare_locations(line_table, get_pure_location(location_of(a)),
                                   get_pure_location(location_of(b))) > 0;
}

} // namespace framewarn::gcc
