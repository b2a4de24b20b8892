// Every sentence that users see, made from findings. Knows no tree and no LLVM value.
#ifndef FRAMEWARN_WORDING_H
#define FRAMEWARN_WORDING_H

#include "judge.h"
#include "text.h"

namespace framewarn {

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

} // namespace framewarn
#endif
