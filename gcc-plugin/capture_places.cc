// GCC's parser gives a capture's field the location of the last token that it has read
// (cp_parser_lambda_introducer and add_capture, gcc/cp): of `[b, other = b]` the ends of `b` and of `other =
// b`. The name is found by reading the introducer's own text, which the compiler holds anyway.
#include "capture_places.h"
#include "places.h"

namespace framewarn::gcc {
namespace {

/// Reads an introducer token by token and tells where its captures' names begin.
class IntroducerReader {
public:
  explicit IntroducerReader(const std::string& name) : name(name) {}

  /// The column (from 1) of the wanted name on this line; 0: not on this line.
  int read(const std::string& line, std::size_t from) {
    for (std::size_t i = from; i < line.size() && !closed;) {
      char c = line[i];
      if (in_comment) {
        in_comment = line.compare(i, 2, "*/") != 0;
        i += in_comment ? 1 : 2;
      } else if (line.compare(i, 2, "//") == 0) {
        return 0;
      } else if (line.compare(i, 2, "/*") == 0) {
        in_comment = true;
        i += 2;
      } else if (c == '"' || c == '\'') {
        i = behind_literal(line, i);
      } else if (is_identifier(c) || line.compare(i, 5, "*this") == 0) {
        std::size_t end = i + 1;
        while (end < line.size() && is_identifier(line[end]))
          end++;
        if (expected && line.compare(i, end - i, name) == 0)
          return static_cast<int>(i + 1);
        expected = false;
        i = end;
      } else {
        punctuation(c);
        i++;
      }
    }
    return 0;
  }

  bool at_end() const { return closed; }

private:
  const std::string& name;
  int depth = 0;
  bool expected = false; ///< a capture begins here
  bool closed = false;
  bool in_comment = false;

  static std::size_t behind_literal(const std::string& line, std::size_t i) {
    char quote = line[i++];
    while (i < line.size() && line[i] != quote)
      i += line[i] == '\\' ? 2 : 1;
    return i + 1;
  }

  void punctuation(char c) {
    if (c == '[' || c == '(' || c == '{') {
      expected = depth++ == 0;
    } else if (c == ']' || c == ')' || c == '}') {
      closed = --depth == 0;
      expected = false;
    } else if (c == ',') {
      expected = depth == 1;
    }
  }
};

} // namespace

Place capture_place(location_t bracket, location_t given, const std::string& name) {
  Place fallback = place_of(given);
  if (LOCATION_LOCUS(bracket) <= BUILTINS_LOCATION || LOCATION_LOCUS(given) <= BUILTINS_LOCATION ||
      linemap_location_from_macro_expansion_p(line_table, bracket) ||
      linemap_location_from_macro_expansion_p(line_table, given))
    return fallback;
  expanded_location begin = expand_location(bracket), end = expand_location(given);
  if (!begin.file || !end.file || std::strcmp(begin.file, end.file) != 0 || begin.column <= 0)
    return fallback;
  IntroducerReader reader(name);
  for (int line = begin.line; line <= end.line && !reader.at_end(); line++)
    if (int column = reader.read(source_line(begin.file, line), line == begin.line ? begin.column - 1 : 0))
      if (Place found = place_on_line_of(line == end.line ? given : bracket, line, column); found.known())
        return found;
  return fallback;
}

} // namespace framewarn::gcc
