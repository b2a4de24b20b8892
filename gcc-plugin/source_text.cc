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

} // namespace

SourceText::SourceText(const char* file, int line, int column)
    : text(source_line(file, line)), at(column), file(file), number(line) {}

void SourceText::next_line(int by) {
  number += by;
  if (++lines > most_lines || number < 1) {
    number = 0;
    return;
  }
  text = source_line(file, number);
  text.erase(std::min(text.find("//"), text.size()));
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
    if (**this == '"' || **this == '\'')
      skip_literal();
    else if (opens(**this, of_template))
      skip_brackets();
    else
      step();
  }
  step();
  return true;
}

void Forwards::skip_literal() {
  const char mark = **this;
  const int begun = line();
  for (step(); valid() && line() == begun && **this != mark; step())
    if (**this == '\\')
      step();
  step();
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
