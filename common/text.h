// Runs of text of which sentences are made.
#ifndef FRAMEWARN_TEXT_H
#define FRAMEWARN_TEXT_H

#include "frame.h"

namespace framewarn {

/// A run of text; quoted ones are set in the compiler's own quotes and colours by its plugin.
struct Span {
  std::string text;
  bool quoted = false;
};
using Text = std::vector<Span>;

/// One line for the compiler to print.
struct Message {
  Place at;
  Text text;
};

inline Span quoted(std::string text) {
  return {std::move(text), true};
}

/// Builds a Text: `line << "stack frame of " << quoted("f()")`, then line.take().
class Writer {
public:
  Writer& operator<<(const char* text) { return add({text, false}); }
  Writer& operator<<(const std::string& text) { return add({text, false}); }
  Writer& operator<<(std::uint64_t number) { return add({std::to_string(number), false}); }
  Writer& operator<<(Span span) { return add(std::move(span)); }
  Text take() { return std::move(text); }

private:
  Text text;
  Writer& add(Span span) {
    if (!span.quoted && !text.empty() && !text.back().quoted)
      text.back().text += span.text;
    else
      text.push_back(std::move(span));
    return *this;
  }
};

/// The text as plain characters with the given quotes around quoted runs.
inline std::string plain(const Text& text, const char* open, const char* close) {
  std::string result;
  for (const Span& span : text)
    result += span.quoted ? open + span.text + close : span.text;
  return result;
}

} // namespace framewarn
#endif
