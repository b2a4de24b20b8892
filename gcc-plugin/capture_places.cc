// GCC's parser gives a capture's field the location of the last token that it has read
// (cp_parser_lambda_introducer and add_capture, gcc/cp): of `[b, other = b]` the ends of `b` and of `other =
// b`. The name is found by reading the introducer's own text, which the compiler holds anyway.
#include "capture_places.h"
#include "places.h"
#include "source_text.h"

namespace framewarn::gcc {
namespace {

struct LineAndColumn {
  int line = 0, column = 0;
};

/// Reads a lambda's introducer from its bracket to the last token of the wanted capture.
///
/// Not every comma has a capture behind it: those between template arguments have not, whose brackets cannot
/// be told from comparisons without knowing the names. But a capture without an initialiser ends with its own
/// name, and of names that an initialiser may follow the last one is the likeliest.
class IntroducerReader {
public:
  IntroducerReader(const expanded_location& bracket, const expanded_location& last)
      : at(bracket.file, bracket.line, bracket.column, last.line - bracket.line), last(last) {
    at.step();
    at.skip_space();
  }

  /// Where the capture begins; at line 0 when it is not in the introducer.
  LineAndColumn find(const std::string& name) {
    LineAndColumn found;
    bool expected = true;
    while (!is_behind_last()) {
      const LineAndColumn here{at.line(), at.column()};
      if (*at == ']') // the capture is implicit, and its token where the body names it
        return {};
      if (const std::string word = skip_name(); !word.empty()) {
        if (expected && word == name && may_be_captures())
          found = here;
        expected = false;
      } else {
        expected = skip_punctuation(expected);
      }
      at.skip_space();
    }
    return found;
  }

private:
  Forwards at;
  const expanded_location& last;

  bool is_behind_last() const {
    return !at.valid() || at.line() > last.line || (at.line() == last.line && at.column() > last.column);
  }

  /// `*this` is a capture's name, too.
  std::string skip_name() { return at.skip("*this") ? "*this" : at.skip_word(); }

  /// Behind a name: whether it is the capture's last token, but for `...`, or an initialiser may follow.
  bool may_be_captures() {
    at.skip_space();
    at.skip("...");
    return is_behind_last() || *at == '(' || *at == '{' || (at.skip("=") && *at != '=');
  }

  /// Returns whether a capture's name may follow. `<` is passed over as what compares.
  bool skip_punctuation(bool expected) {
    const char c = *at;
    if (c == '<' || !at.skip_brackets())
      at.step();
    return c == ',' || (expected && (c == '&' || c == '.'));
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
  if (!begin.file || !end.file || std::strcmp(begin.file, end.file) != 0 || begin.column <= 0 ||
      end.column <= 0)
    return fallback;
  const LineAndColumn found = IntroducerReader(begin, end).find(name);
  if (found.line == 0)
    return fallback;
  Place exact = place_on_line_of(found.line == end.line ? given : bracket, found.line, found.column);
  return exact.known() ? exact : fallback;
}

} // namespace framewarn::gcc
