// Every sentence that users see, made from findings. Knows no tree and no LLVM value.
#ifndef FRAMEWARN_WORDING_H
#define FRAMEWARN_WORDING_H

#include "judge.h"

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

/// A warning (or error) with the notes that belong to it.
struct Diagnostic {
  bool error = false;
  const Finding* finding; ///< lets a plugin set the context in which its compiler prints it
  Message main;
  std::vector<Message> notes;
};

Diagnostic word(const Finding& finding, const Options& options);

/// What is left out of the whole compilation, in one line: "stack frames are not known: no machine code …".
std::string left_out_text(const std::vector<LeftOut>& left_out);

/// The text as plain characters with the given quotes around quoted runs.
std::string plain(const Text& text, const char* open, const char* close);

} // namespace framewarn
#endif
