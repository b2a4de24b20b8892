// Limits by path, function and type: the rules of a `config=` file.
//
//     src:third_party/**        coroutine-frame=off stack-frame=off   # a comment
//     fun:net::Server::*        coroutine-frame=16k
//     type:net::PacketBuffer    local=64k capture=off
#ifndef FRAMEWARN_CONFIG_H
#define FRAMEWARN_CONFIG_H

#include "glob.h"
#include "limit.h"

#include <array>
#include <memory>
#include <unordered_map>

namespace framewarn {

struct Rule {
  Subject subject;
  Glob pattern;
  std::uint32_t line;           ///< from 1
  std::uint32_t first_setting;  ///< in Rules::settings
  std::uint32_t settings_count; ///< at least one
};

/// A file's rules in their order. A file may have ten thousand, and a compilation reads them all: what would
/// be a small allocation for each of them is one for all.
struct Rules {
  struct Setting {
    WhichLimit which;
    Limit limit;
  };
  std::vector<Rule> rules;
  std::vector<Setting> settings;
};

class Config {
public:
  /// `file` is how the user names it: what is said about a rule begins with it. The working directory is that
  /// of the compiler, against which relative paths are resolved.
  Config(std::string file, Rules rules, std::string working_directory);

  struct Match {
    const Rule* rule = nullptr; ///< the last that matches and sets the limit; null: none does
    Limit limit;
  };
  /// `types`: all names of the variable's type; empty for a frame.
  Match match(WhichLimit which, const std::string& source, const std::string& function,
              const std::vector<std::string>& types) const;

  /// "limits.conf:3"
  std::string place(const Rule& rule) const { return file + ":" + std::to_string(rule.line); }
  /// The lowest that any rule sets.
  const Limits& lowest() const { return lowest_limits; }
  /// Whether the names of types have to be known.
  bool asks_for_types() const { return !by_subject[int(Subject::type)].rules.empty(); }
  const std::string& name() const { return file; }

private:
  /// By limit, in the order of every_limit: the number of the last rule that sets it; none: -1.
  using LastRules = std::array<std::int32_t, limit_count>;
  struct BySubject {
    std::vector<std::uint32_t> rules; ///< those about the subject
    std::unique_ptr<GlobIndex> index; ///< of their patterns; made when it is needed
    std::unordered_map<std::string, LastRules> known;
  };
  std::string file, directory;
  Rules all;
  Limits lowest_limits;
  mutable std::array<BySubject, 3> by_subject; ///< what was asked before is not matched again

  /// Calls work (setting) for each that the rule has.
  template <typename Work> void for_each_setting(const Rule& rule, Work work) const {
    for (std::uint32_t i = 0; i < rule.settings_count; i++)
      work(all.settings[rule.first_setting + i]);
  }
  const LastRules& last_rules(Subject subject, const std::string& text) const;
};

/// What reading yields: a config or, when something is wrong with it, errors and none. Each names file and
/// line, where there is one.
struct ReadConfig {
  std::shared_ptr<const Config> config;
  std::vector<std::string> errors;
};
ReadConfig parse_config(const std::string& file, const std::string& text);
ReadConfig read_config(const std::string& file);

} // namespace framewarn
#endif
