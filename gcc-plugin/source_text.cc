#include "source_text.h"

#include "places.h"

namespace framewarn::gcc {
namespace {

// `<` and `>` compare and point, too, but where a template's arguments are read.
bool opens(char c, bool of_template) {
  return std::strchr(of_template ? "([{<" : "([{", c);
}
bool closes(char c, bool of_template) {
  return std::strchr(of_template ? ")]}>" : ")]}", c);
}

/// Blanks a line's comments and literals, as lex_identifier, lex_number, lex_string and lex_raw_string
/// (libcpp/lex.cc) tell them apart.
class LineBlanker {
public:
  LineBlanker(std::string& line, std::string& open) : line(line), open(open) {}

  /// Returns whether the line begins within a comment that `open` does not tell of.
  bool run() {
    if (!open.empty())
      close();
    while (at < line.size())
      token();
    return began_within;
  }

private:
  std::string& line;
  std::string& open;
  std::size_t at = 0;
  bool began_within = false;

  bool is_next(const char* token) const { return line.compare(at, std::strlen(token), token) == 0; }

  void blank(std::size_t from, std::size_t to) { std::fill(line.begin() + from, line.begin() + to, ' '); }

  void token() {
    if (ISDIGIT(line[at]))
      number();
    else if (is_identifier(line[at]))
      word();
    else if (line[at] == '"' || line[at] == '\'')
      literal();
    else if (is_next("//"))
      rest_of_line();
    else if (is_next("/*"))
      comment();
    else if (is_next("*/") && !is_next("*/*")) // or else it is `*`, and a comment
      end_of_comment();
    else
      at++;
  }

  /// With its digits' separators.
  void number() {
    auto goes_on = [&](std::size_t i) { return i < line.size() && is_identifier(line[i]); };
    while (goes_on(at) || (at < line.size() && line[at] == '.') || (is_next("'") && goes_on(at + 1)))
      at++;
  }

  void word() {
    const std::size_t begin = at;
    while (at < line.size() && is_identifier(line[at]))
      at++;
    const std::string word = line.substr(begin, at - begin);
    if (is_next("\"") && (word == "R" || word == "LR" || word == "uR" || word == "UR" || word == "u8R"))
      raw_string();
  }

  /// An apostrophe alone is in text that is not compiled.
  void literal() {
    std::size_t end = at + 1;
    while (end < line.size() && line[end] != line[at])
      end += line[end] == '\\' ? 2 : 1;
    if (end < line.size()) {
      blank(at + 1, end);
      at = end;
    }
    at++;
  }

  void raw_string() {
    const std::size_t bracket = line.find('(', ++at);
    if (bracket == std::string::npos)
      return;
    open = ")" + line.substr(at, bracket - at) + "\"";
    close();
  }

  void rest_of_line() {
    blank(at, line.size());
    at = line.size();
  }

  void comment() {
    blank(at, at + 2);
    at += 2;
    open = "*/";
    close();
  }

  void end_of_comment() {
    at += 2;
    blank(0, at);
    began_within = true;
  }

  /// To behind what ends the comment or raw string, or to the line's end.
  void close() {
    const std::size_t found = line.find(open, at);
    const bool closed = found != std::string::npos;
    const std::size_t end = closed ? found + open.size() : line.size();
    const bool leaves_quote = closed && open.back() == '"';
    blank(at, end - leaves_quote);
    at = end;
    if (closed)
      open.clear();
  }
};

} // namespace

std::string CodeLines::next(std::string line) {
  begins_within = LineBlanker(line, open).run();
  return line;
}

std::string CodeLines::previous(std::string line) {
  const bool ends_within = begins_within;
  open.clear();
  begins_within = LineBlanker(line, open).run();
  if (ends_within && open != "*/") {
    begins_within = true;
    line.assign(line.size(), ' ');
  }
  return line;
}

SourceText::SourceText(const char* file, int line, int column, int most)
    : text(code.next(source_line(file, line))), at(column), file(file), number(line), lines_left(most) {}

void SourceText::next_line(int by) {
  number += by;
  if (lines_left-- <= 0 || number < 1) {
    number = 0;
    return;
  }
  std::string line = source_line(file, number);
  text = by < 0 ? code.previous(std::move(line)) : code.next(std::move(line));
}

void Backwards::step() {
  if (--at >= 1)
    return;
  next_line(-1);
  at = int(text.size());
}

void Backwards::skip_space() {
  while (valid() && ISSPACE(**this))
    step();
}

void Backwards::skip_brackets() {
  const bool of_template = **this == '>';
  step();
  while (valid() && !opens(**this, of_template)) {
    if (closes(**this, of_template))
      skip_brackets();
    else
      step();
  }
  step();
}

std::string Backwards::skip_word() {
  std::string word;
  for (int before = line(); valid() && line() == before && (ISALNUM(**this) || **this == '_'); step())
    word.insert(word.begin(), **this);
  return word;
}

void Forwards::step() {
  // The end of a line is a blank, behind which the next one begins.
  if (++at <= int(text.size()) + 1)
    return;
  next_line(1);
  at = 1;
}

void Forwards::skip_space() {
  while (valid() && ISSPACE(**this))
    step();
}

bool Forwards::skip_brackets() {
  const bool of_template = **this == '<';
  if (!opens(**this, true))
    return false;
  step();
  while (valid() && !closes(**this, of_template)) {
    if (opens(**this, of_template))
      skip_brackets();
    else
      step();
  }
  step();
  return true;
}

std::string Forwards::skip_word() {
  std::string word;
  for (; valid() && is_identifier(**this); step())
    word += **this;
  return word;
}

bool Forwards::skip(const std::string& token) {
  if (at < 1 || text.compare(std::min<std::size_t>(at - 1, text.size()), token.size(), token) != 0)
    return false;
  for (std::size_t i = 0; i < token.size(); i++)
    step();
  return true;
}

} // namespace framewarn::gcc
