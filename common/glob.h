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
  /// The runs of characters that stand for themselves: each is in every text that matches.
  std::vector<std::string_view> literals() const;

private:
  Subject subject;
  std::string program; ///< the pattern, with a character that no pattern has for each wildcard
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
