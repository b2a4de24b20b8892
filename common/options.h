// The options a user gives with -fplugin-arg-framewarn-KEY=VALUE. Each stands once, in options.def.
#ifndef FRAMEWARN_OPTIONS_H
#define FRAMEWARN_OPTIONS_H

#include "config.h"
#include "finding.h"

namespace framewarn {

/// One -fplugin-arg-framewarn-KEY[=VALUE], as the compiler hands it over.
struct Argument {
  std::string key;
  std::optional<std::string> value; ///< absent without '='
};

struct Options {
  Limits limits;                        ///< what holds where neither a rule nor the source says otherwise
  std::array<bool, kind_count> error{}; ///< by Kind
  std::vector<Glob> only, ignore;       ///< files; without `only` all
  std::shared_ptr<const Config> config; ///< null: none was given
  /// How many parts the notes name; no value: all.
  std::optional<std::uint64_t> notes;
  std::string record; ///< a file's name, or a directory's with '/' at its end; empty: none was given
  bool record_beside_object = false;
  bool help = false;

  Options(); ///< every option at its default from options.def

  /// The lowest that options and rules set: what is not larger is no finding, unless the source asks for it.
  Limits lowest() const;
  bool records() const { return record_beside_object || !record.empty(); }
  /// Whether rules do: Part::type_forms are wanted.
  bool asks_for_types() const { return config && config->asks_for_types(); }
  /// Whether findings in the file are reported at all.
  bool reports(const std::string& file) const;
};

/// What parsing yields. With errors, `options` holds what was understood and the compilation has to fail.
struct Parsed {
  Options options;
  std::vector<std::string> errors; ///< whole sentences without a full stop; each names its option
};

/// Reads the arguments in order; of a repeated key the last one wins, but each has to be well formed.
Parsed parse_options(const std::vector<Argument>& arguments);

/// The limits that KEY=SIZE sets, "local" two of them; none when `key` is no limit's.
const std::vector<WhichLimit>& limits_of_key(std::string_view key);
/// "; did you mean 'local'?", or that there are these keys and no others.
std::string did_you_mean_limit(const std::string& key);

/// The text of `help`: version and each option with its default, one a line, from options.def.
std::string help_text();

/// The name of a kind as options and records spell it: "coroutine-frame".
const char* kind_name(Kind kind);

} // namespace framewarn
#endif
