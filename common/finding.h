// What judge found to be too large: structured values only; wording makes sentences of them.
#ifndef FRAMEWARN_FINDING_H
#define FRAMEWARN_FINDING_H

#include "frame.h"
#include "limit.h"

namespace framewarn {

/// What a limit can be set for: the kinds of the specification, in its order.
enum class Kind { coroutine_frame, stack_frame, local, capture };
inline constexpr int kind_count = 4;

/// Elided frames of one callee in a frame.
struct ElidedInside {
  const Part* part; ///< one of them, the largest
  std::uint64_t count;
};

/// A limit, and who set it: neither a rule nor the source when an option or its default did.
struct HeldTo {
  Limit limit;
  std::string rule;                   ///< "limits.conf:3"
  const StatedSize* stated = nullptr; ///< an attribute in the source
};

/// A part that the notes of a frame finding name, largest first.
struct NamedPart {
  const Part* part;
  /// Its own limit when it exceeds that too; the part then gets no main line of its own.
  std::optional<HeldTo> exceeded;
  /// Of an elided frame: the elided frames in it that take most, those in one of them, and so on.
  std::vector<ElidedInside> inside;
};

/// One thing larger than its limit, or a frame that has not the size that the source requires. Points into
/// the Gathered that was judged and must not outlive it.
struct Finding {
  Kind kind;
  Place at;
  const Frame* frame;         ///< the frame or closure it is about
  const Part* part = nullptr; ///< the local, capture or parameter; null when the frame itself is
  std::uint64_t size = 0;
  HeldTo held_to;
  const StatedSize* required = nullptr; ///< what the frame was to have exactly; null: it exceeds its limit
  bool error = false;                   ///< `error=` names its kind
  std::vector<NamedPart> named;         ///< frame findings: the parts that get a note each
  std::vector<const Part*> rest;        ///< frame findings: the parts that the summing-up note counts
  std::uint64_t smallest_summed = 0;    ///< variables of fewer bytes are counted among what is no variable's
  std::size_t others = 0;               ///< other functions or instances at the same place that exceed it too
  std::uint64_t others_largest = 0;
};

} // namespace framewarn
#endif
