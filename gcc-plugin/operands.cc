// GCC's locations of expressions in coroutines are vague: most have lost their range, and only the caret is
// left, which for a call is its closing parenthesis. The source itself tells the rest.
#include "operands.h"
#include "places.h"
#include "source_text.h"

namespace framewarn::gcc {
namespace {

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
      if (std::strchr(")]}", c)) {
        depth++;
      } else if (std::strchr("([{", c)) {
        if (depth > 0)
          depth--;
        else if (c == '{')
          return false;
      } else if (depth == 0 && c == ';') {
        return false;
      } else if (depth == 0 && is_word(line, i, keyword)) {
        column = i + 1;
        return false;
      }
    }
    return true;
  }

  int column = 0; ///< of the keyword on the line read last; 0: not found

private:
  const std::string keyword;
  int depth = 0; ///< how many brackets have closed that have not opened yet
};

/// A line as CodeLines reads it when nothing is known of those around it.
std::string code_line(const char* file, int line) {
  return CodeLines().next(source_line(file, line));
}

/// Where the bracket that closes at `at` opens on the line; npos: on another one.
std::size_t opening(const std::string& line, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at + 1; i-- > 0;) {
    depth += std::strchr(")]}>", line[i]) != nullptr;
    depth -= std::strchr("([{<", line[i]) != nullptr;
    if (depth == 0)
      return i;
  }
  return std::string::npos;
}

/// Where the call or the construction begins whose bracket opens or closes at `at`: `a.b<c>::d (…)`.
std::size_t expression_start(const std::string& line, std::size_t at) {
  if (at >= line.size() || !std::strchr("()[]{}", line[at]))
    return at;
  std::size_t start = opening(line, at);
  if (std::strchr("([{", line[at]))
    start = at;
  while (start != std::string::npos && start > 0) {
    char c = line[start - 1];
    bool arrow = c == '>' && start > 1 && line[start - 2] == '-';
    bool chained = start > 1 && std::strchr(")]}", c) && (line[start] == '.' || line[start] == '-');
    if (arrow)
      start -= 2;
    else if (ISALNUM(c) || std::strchr("_:.~", c))
      start--;
    else if (c == '>' || chained)
      start = opening(line, start - 1);
    else
      break;
  }
  return start == std::string::npos ? at : start;
}

/// Where the word begins that ends at `at`, near `loc`; unknown when there is none.
Place place_of_word(Backwards at, location_t loc, std::string* word = nullptr) {
  int line = at.line(), end = at.column();
  std::string text = at.skip_word();
  if (word)
    *word = text;
  return text.empty() ? Place() : place_on_line_of(LOCATION_LOCUS(loc), line, end - int(text.size()) + 1);
}

/// Where the chain of names and brackets that begins at `start`, such as `a::b<c>(1).d(2)`, has `name` last.
Place place_in_chain(const Place& start, const std::string& name) {
  Forwards at(start.file.c_str(), start.line, start.column);
  Place found;
  for (bool may_go_on = true; at.valid(); at.skip_space()) {
    if (is_identifier(*at)) {
      if (!may_go_on)
        break;
      int line = at.line(), column = at.column();
      std::string word = at.skip_word();
      may_go_on = word == "template";
      if (word == name)
        found = place_on_line_of(location_of(start), line, column);
    } else if (at.skip("::") || at.skip(".") || at.skip("->")) {
      may_go_on = true;
    } else if (!at.skip_brackets()) {
      break;
    }
  }
  return found;
}

} // namespace

Place place_of_keyword(location_t loc, const char* keyword) {
  location_t start = get_start(loc);
  if (LOCATION_LOCUS(start) <= BUILTINS_LOCATION || linemap_location_from_macro_expansion_p(line_table, loc))
    return {};
  expanded_location at = expand_location(start);
  if (!at.file || at.line <= 0 || at.column <= 0)
    return {};
  KeywordSearch search(keyword);
  CodeLines code;
  for (int number = at.line; number > 0 && number > at.line - SourceText::most_lines; number--) {
    std::string line = code.previous(source_line(at.file, number));
    std::size_t end = line.size();
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

Place place_of_keyword_before(const Place& place, const std::string& keyword) {
  if (!place.known() || place.column == 0)
    return {};
  Backwards at(place.file.c_str(), place.line, place.column);
  do {
    at.step();
    at.skip_space();
  } while (at.valid() && *at == '(');
  std::string word;
  const Place before = place_of_word(at, location_of(place), &word);
  return word == keyword ? before : Place();
}

Place place_of_word_before(const Place& place, std::string* word) {
  if (!place.known() || place.column == 0)
    return {};
  Backwards at(place.file.c_str(), place.line, place.column);
  do
    at.step();
  while (at.valid() && at.line() == int(place.line) && (ISSPACE(*at) || *at == '('));
  return at.line() == int(place.line) ? place_of_word(at, location_of(place), word) : Place();
}

Place place_behind_keyword(const Place& place) {
  if (!place.known() || place.column == 0)
    return {};
  std::string line = code_line(place.file.c_str(), place.line);
  std::size_t at = place.column - 1;
  const std::string keyword = "co_await"; // as long as co_yield
  if (at >= line.size() || (!is_word(line, at, keyword) && !is_word(line, at, "co_yield")))
    return {};
  std::size_t operand = line.find_first_not_of(" \t", at + keyword.size());
  if (operand == std::string::npos)
    return {};
  return place_on_line_of(location_of(place), place.line, operand + 1);
}

Place place_of_callee(location_t loc, const std::string& name) {
  if (linemap_location_from_macro_expansion_p(line_table, loc))
    return place_of(loc);
  // The caret of a call is its opening bracket, of one that the front end made late the closing one; from 15
  // on the co_await, where its operand was made into a variable of the frame.
  expanded_location caret = expand_location(loc);
  if (!caret.file || caret.line <= 0 || caret.column <= 0)
    return place_of(loc);
  Backwards at(caret.file, caret.line, caret.column);
  if (*at == ')')
    at.skip_brackets();
  else if (*at == '(')
    at.step();
  else {
    Place operand = place_of_operand(loc);
    Place exact = operand.known() && operand.column ? place_in_chain(operand, name) : Place();
    return exact.known() ? exact : operand;
  }
  at.skip_space();
  if (*at == '>') {
    at.skip_brackets();
    at.skip_space();
  }
  Place exact = place_of_word(at, loc);
  return exact.known() ? exact : place_of_operand(loc);
}

Place place_of_new(location_t loc) {
  // From the caret: a range would begin before the word.
  Place keyword = place_of_keyword(get_pure_location(loc), "new");
  if (!keyword.known())
    return place_of(loc);
  Backwards at(keyword.file.c_str(), keyword.line, keyword.column);
  at.step();
  at.skip_space();
  std::string before;
  Place exact = place_of_word(at, loc, &before);
  return exact.known() && before == "operator" ? exact : keyword;
}

Place place_of_operand(location_t loc) {
  if (linemap_location_from_macro_expansion_p(line_table, loc))
    return place_of(loc);
  location_t start = get_start(loc);
  Place place = place_of(start);
  if (!place.known() || place.column == 0)
    return place;
  if (Place behind = place_behind_keyword(place); behind.known())
    return behind;
  std::size_t own = place.column - 1;
  std::size_t begin = expression_start(code_line(place.file.c_str(), place.line), own);
  Place exact = begin == own ? Place() : place_on_line_of(start, place.line, begin + 1);
  return exact.known() ? exact : place;
}

} // namespace framewarn::gcc
