// What a coroutine does to the fields of its frame, statement by statement.
#ifndef FRAMEWARN_GCC_FRAME_ACCESSES_H
#define FRAMEWARN_GCC_FRAME_ACCESSES_H

#include "bits.h"
#include "jumps.h"
#include "suspension_points.h"
#include "suspensions.h"

namespace framewarn::gcc {

/// `store_unless_thrown`: the last of its block, by a call that stores nothing when it throws. `construct`: a
/// constructor is given the whole object. `label`: of the user's; what is declared behind it is not alive
/// there, wherever control comes from.
enum class EventKind { enter_block, label, use, escape, store, store_unless_thrown, construct, yield };

struct Event {
  EventKind kind;
  std::size_t index; ///< of the field; of the block's or label's mask; of the suspension
};

struct Accesses {
  std::vector<std::vector<Event>> events; ///< by basic block
  /// The fields whose variables are in scope in a block of the source, or alive at a label.
  std::vector<Bits> masks;
  /// The fields whose variables live on from a basic block to another; not listed: all.
  std::map<std::pair<int, int>, Bits> between;
  std::vector<SuspensionPoint> yields;
  std::vector<std::size_t> scopes; ///< by suspension: the mask of its block, or none
  std::vector<Place> first_uses;   ///< by field; unknown where no statement tells it
  /// By field: how many suspensions come before all accesses to it in the order of the blocks, which is
  /// mostly that of the source.
  std::vector<std::size_t> yields_before;

  static constexpr std::size_t none = ~std::size_t(0);
};

Accesses accesses_of(const Actor& actor, const Jumps& jumps, const std::vector<FieldQuestion>& questions);

} // namespace framewarn::gcc
#endif
