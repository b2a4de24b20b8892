// What linemap_compare_locations (libcpp/line-map.c) does, which is not safe to ask: up to GCC 12 it aborts
// where two expansions have one location, as those of a line too long for columns have.
#include "reading_order.h"

namespace framewarn::gcc {
namespace {

/// Two tokens of the files themselves.
ReadingOrder order_in_files(location_t a, location_t b) {
  const expanded_location at_a = expand_location(a), at_b = expand_location(b);
  if (a == b || !at_a.file || !at_b.file)
    return ReadingOrder::unknown;
  // From some column on, 4096 up to GCC 14, all that is on a line is at its begin
  // (linemap_position_for_column).
  const bool one_line = at_a.line == at_b.line && std::strcmp(at_a.file, at_b.file) == 0;
  if (one_line && (at_a.column <= 0 || at_b.column <= 0)) {
    // #line, which could number two lines alike, begins another map.
    if (linemap_lookup(line_table, a) != linemap_lookup(line_table, b) || at_a.column == at_b.column)
      return ReadingOrder::unknown;
    return at_a.column > 0 ? ReadingOrder::before : ReadingOrder::behind;
  }
  return a < b ? ReadingOrder::before : ReadingOrder::behind;
}

} // namespace

ReadingOrder reading_order(location_t a, location_t b) {
  a = get_pure_location(a);
  b = get_pure_location(b);
  while (a > BUILTINS_LOCATION && b > BUILTINS_LOCATION) {
    const line_map *map_a = linemap_lookup(line_table, a), *map_b = linemap_lookup(line_table, b);
    const bool expanded_a = linemap_macro_expansion_map_p(map_a);
    const bool expanded_b = linemap_macro_expansion_map_p(map_b);
    if (!expanded_a && !expanded_b)
      return order_in_files(a, b);
    if (map_a == map_b)
      return a == b ? ReadingOrder::unknown : a < b ? ReadingOrder::before : ReadingOrder::behind;
    // Maps of expansions grow downwards: the lower one is of a macro that is used within the other's
    // expansion, or of another use (first_map_in_common_1).
    if (expanded_a && (!expanded_b || MAP_START_LOCATION(map_a) < MAP_START_LOCATION(map_b)))
      a = get_pure_location(expansion_point(linemap_check_macro(map_a)));
    else
      b = get_pure_location(expansion_point(linemap_check_macro(map_b)));
  }
  return ReadingOrder::unknown;
}

} // namespace framewarn::gcc
