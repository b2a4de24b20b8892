// The record: every frame of a compilation as JSON lines, for programs to read.
#ifndef FRAMEWARN_RECORD_H
#define FRAMEWARN_RECORD_H

#include "judge.h"

#include <functional>

namespace framewarn {

/// What the whole compilation has in common.
struct Unit {
  std::string compiler;     ///< "gcc 12.2.0", "clang 19.1.7"
  std::string optimization; ///< "0", "1", "2", "3", "s", "z", "g", "fast"
  std::string target;       ///< the target triple
};

/// Takes a piece of the record: one line or several, whole ones.
using Take = std::function<void(const std::string& lines)>;

/// Gives the pieces of a record.
using Give = std::function<void(const Take&)>;

/// Gives the record line by line, for as a whole it takes as much memory as what was gathered: a line a
/// frame, sorted by place, then those of what was left out.
void give_lines(const Gathered& gathered, const Options& options, const Unit& unit, const Take& take);

/// Whether the path stands for what is open already, whatever that is: /dev/stdout, /proc/self/fd/1.
bool is_open_file(const std::string& path);

/// Replaces `file` as a whole by what `give` gives: a reader sees the old or the new, never a part. What is
/// not a regular file (/dev/null, a pipe) is written to in place, and what is open already is added to.
/// Returns the reason when it cannot be done, and then the old file stands as it was; an empty string on
/// success.
std::string write_record(const std::string& file, const Give& give);

} // namespace framewarn
#endif
