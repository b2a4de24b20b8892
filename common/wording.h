// Every sentence that users see, made from findings. Knows no tree and no LLVM value.
#ifndef FRAMEWARN_WORDING_H
#define FRAMEWARN_WORDING_H

#include "judge.h"
#include "text.h"

namespace framewarn {

/// A warning (or error) with the notes that belong to it.
struct Diagnostic {
  bool error = false;
  bool guarantee = false; ///< an error of its own: no option or pragma about -Wframe-larger-than is for it
  const Frame* frame = nullptr; ///< which it is about; null where it is about none that was gathered
  Message main;
  std::vector<Message> notes;
};

Diagnostic word(const Finding& finding, const Options& options);

/// What is left out of the whole compilation, in one line: "stack frames are not known: no machine code …".
std::string left_out_text(const std::vector<LeftOut>& left_out);

} // namespace framewarn
#endif
