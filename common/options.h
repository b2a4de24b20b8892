// The options a user gives with -fplugin-arg-framewarn-KEY=VALUE. Each stands once, in options.def.
#ifndef FRAMEWARN_OPTIONS_H
#define FRAMEWARN_OPTIONS_H

#include "finding.h"

#include <array>

namespace framewarn {

/// A limit in bytes; no value: `off`.
using Limit = std::optional<std::uint64_t>;

/// One -fplugin-arg-framewarn-KEY[=VALUE], as the compiler hands it over.
struct Argument {
  std::string key;
  std::optional<std::string> value; ///< absent without '='
};

struct Options {
  Limit coroutine_frame, stack_frame, capture;
  Limit local_in_coroutine_frame, local_in_stack_frame; ///< `local=` sets both
  std::array<bool, kind_count> error{};                 ///< by Kind
  /// How many parts the notes name; no value: all.
  std::optional<std::uint64_t> notes;
  std::string record; ///< a file name; empty: no record is written
  bool help = false;

  Options(); ///< every option at its default from options.def

  /// The limit for a local in a frame of kind `in`.
  Limit local(FrameKind in) const {
    return in == FrameKind::coroutine_frame ? local_in_coroutine_frame : local_in_stack_frame;
  }
};

/// What parsing yields. With errors, `options` holds what was understood and the compilation has to fail.
struct Parsed {
  Options options;
  std::vector<std::string> errors; ///< whole sentences without a full stop; each names its option
};

/// Reads the arguments in order; of a repeated key the last one wins, but each has to be well formed.
Parsed parse_options(const std::vector<Argument>& arguments);

/// The text of `help`: version and each option with its default, one a line, from options.def.
std::string help_text();

/// The name of a kind as options and records spell it: "coroutine-frame".
const char* kind_name(Kind kind);

} // namespace framewarn
#endif
