// The record: every frame of a compilation as JSON lines, for programs to read.
#ifndef FRAMEWARN_RECORD_H
#define FRAMEWARN_RECORD_H

#include "judge.h"

namespace framewarn {

/// What the whole compilation has in common.
struct Unit {
  std::string compiler;     ///< "gcc 12.2.0", "clang 19.1.7"
  std::string optimization; ///< "0", "1", "2", "3", "s", "z", "g", "fast"
  std::string target;       ///< the target triple
};

/// The record's text: a line a frame, sorted by place, then the lines of what was left out.
std::string record_text(const Gathered& gathered, const Options& options, const Unit& unit);

/// Replaces `file` by `text` as a whole: a reader sees the old or the new, never a part. What is not a
/// regular file (/dev/null, a pipe) is written to in place. Returns the reason when it cannot be done, and
/// then the old file stands as it was; an empty string on success.
std::string write_record(const std::string& file, const std::string& text);

} // namespace framewarn
#endif
