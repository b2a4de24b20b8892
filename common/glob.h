// Patterns for the paths of files and the names of functions and types.
//
// `*` stands for any characters within a component, `**` for any at all; `**/` and `**::` at a component's
// begin for any number of whole components, none included. Everything else stands for itself.
#ifndef FRAMEWARN_GLOB_H
#define FRAMEWARN_GLOB_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace framewarn {

/// What a pattern is compared with.
enum class Subject {
  source,   ///< the path of a file, as normal_path() has it
  function, ///< the normal form of a function's name
  type,     ///< the same of a type's
};

/// Why a pattern is malformed, or can match nothing; empty when it is fine.
std::string glob_refusal(const std::string& pattern, Subject subject);

class Glob {
public:
  /// `pattern` is one that glob_refusal() has nothing against.
  Glob(const std::string& pattern, Subject subject);

  /// Paths match from any directory on, unless the pattern begins with '/'; names as a whole.
  bool matches(const std::string& text) const;
  /// Calls work (run) for each run of characters that stand for themselves: all are in every text that
  /// matches.
  template <typename Work> void for_each_literal(Work work) const {
    const std::string_view text = program;
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && !is_wildcard(text[end]))
        ++end;
      if (end != begin)
        work(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

private:
  // In a program these stand for the wildcards; glob_refusal() lets no control character through.
  static constexpr char whole_components = 1; ///< `**/`, `**::`
  static constexpr char any_characters = 2;   ///< `**`
  static constexpr char any_in_component = 3; ///< `*`
  static bool is_wildcard(char c) {
    return c == whole_components || c == any_characters || c == any_in_component;
  }

  Subject subject;
  std::string program; ///< the pattern, with one of these for each wildcard
};

/// Which of many globs match a text, without trying each: every glob is filed under four characters of its
/// own, those that the fewest others have, and is tried only on texts that have them too.
class GlobIndex {
public:
  explicit GlobIndex(std::vector<const Glob*> globs);
  /// The positions of those that match, in no order.
  std::vector<std::size_t> matching(const std::string& text) const;

private:
  std::vector<const Glob*> globs;
  std::vector<std::uint32_t> first; ///< by the characters' hash: where its globs begin in `filed`
  std::vector<std::uint32_t> filed;
  std::vector<std::uint32_t> unfiled; ///< those with too few characters of their own
};

/// The path from the root, with `.`, `..` and doubled slashes resolved as text; `directory` is where a
/// relative one begins. What the compiler calls "<stdin>" stays.
std::string normal_path(const std::string& file, const std::string& directory);

/// The process's working directory; empty when it has none.
std::string working_directory();

} // namespace framewarn
#endif
