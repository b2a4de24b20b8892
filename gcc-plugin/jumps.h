// The scopes that control passes on its way from one statement to the next.
#ifndef FRAMEWARN_GCC_JUMPS_H
#define FRAMEWARN_GCC_JUMPS_H

#include "compat.h"

namespace framewarn::gcc {

class Jumps {
public:
  /// The BLOCKs of the labels that one way passes.
  using Way = std::vector<tree>;
  using Ways = std::vector<Way>;

  /// Reads a function that has no CFG yet, and forgets what was read before.
  void read(function* fn);

  /// All ways that an edge of the CFG stands for; none where that is not known.
  Ways ways_of(edge passed) const;

private:
  using Labels = std::unordered_map<tree, gimple_stmt_iterator>;

  /// By two statements that do something. A switch is known by its variable.
  std::map<std::pair<const void*, const gimple*>, Ways> between;

  void follow(const void* from, gimple_stmt_iterator at, const Labels& labels);
  const Ways* find(const gimple* from, const gimple* to) const;
};

} // namespace framewarn::gcc
#endif
