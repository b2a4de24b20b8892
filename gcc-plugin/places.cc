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

namespace {

/// A co_await is seldom further from its operand's end than this.
constexpr int keyword_lines = 30;

bool is_word(const std::string& line, std::size_t at, const std::string& word) {
  auto in_word = [&](std::size_t i) { return i < line.size() && (ISALNUM(line[i]) || line[i] == '_'); };
  return line.compare(at, word.size(), word) == 0 && !in_word(at + word.size()) &&
         (at == 0 || !in_word(at - 1));
}

/// Reads the source backwards from the operand. What brackets hold is another expression's.
class KeywordSearch {
public:
  explicit KeywordSearch(std::string keyword) : keyword(std::move(keyword)) {}

  /// From `end`, excluded, to the line's begin. Returns whether to go on with the line before.
  bool read(const std::string& line, std::size_t end) {
    for (std::size_t i = end; i-- > 0;) {
      char c = line[i];
      if (c == '"') {
        std::size_t begin = i == 0 ? std::string::npos : line.rfind('"', i - 1);
        if (begin == std::string::npos)
          return false;
        i = begin;
      } else if (std::strchr(")]}", c)) {
        depth++;
      } else if (std::strchr("([{", c)) {
        if (--depth < 0 && c == '{')
          return false;
      } else if (depth <= 0 && c == ';') {
        return false;
      } else if (depth <= 0 && is_word(line, i, keyword)) {
        column = i + 1;
        return false;
      }
    }
    return true;
  }

  int column = 0; ///< of the keyword on the line read last; 0: not found

private:
  const std::string keyword;
  int depth = 0;
};

} // namespace

Place place_of_keyword(location_t loc, const char* keyword) {
  location_t start = get_start(loc);
  if (LOCATION_LOCUS(start) <= BUILTINS_LOCATION || linemap_location_from_macro_expansion_p(line_table, loc))
    return {};
  expanded_location at = expand_location(start);
  if (!at.file || at.line <= 0 || at.column <= 0)
    return {};
  KeywordSearch search(keyword);
  for (int number = at.line; number > 0 && number > at.line - keyword_lines; number--) {
    std::string line = source_line(at.file, number);
    std::size_t end = std::min(line.find("//"), line.size());
    if (number == at.line) {
      end = std::min<std::size_t>(at.column, line.size());
      // In an instantiated template the expression itself is at the word.
      if (end > 0 && is_word(line, end - 1, keyword))
        return place_on_line_of(start, number, at.column);
    }
    if (!search.read(line, end))
      return search.column ? place_on_line_of(start, number, search.column) : Place{};
  }
  return {};
}

Place place_behind_keyword(const Place& place) {
  if (!place.known() || place.column == 0)
    return {};
  std::string line = source_line(place.file.c_str(), place.line);
  std::size_t at = place.column - 1;
  const std::string keyword = "co_await"; // as long as co_yield
  if (at >= line.size() || (!is_word(line, at, keyword) && !is_word(line, at, "co_yield")))
    return {};
  std::size_t operand = line.find_first_not_of(" \t", at + keyword.size());
  if (operand == std::string::npos || line.compare(operand, 2, "//") == 0 ||
      line.compare(operand, 2, "/*") == 0)
    return {};
  return place_on_line_of(location_of(place), place.line, operand + 1);
}

Place place_of_operand(location_t loc) {
  bool of_macro = linemap_location_from_macro_expansion_p(line_table, loc);
  Place place = place_of(of_macro ? loc : get_start(loc));
  Place behind = place_behind_keyword(place);
  return behind.known() ? behind : place;
}

} // namespace framewarn::gcc
