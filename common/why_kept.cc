#include "why_kept.h"

#include <algorithm>

namespace framewarn {
namespace {

/// The suspensions worth showing: those that the source spells, if there are any. The initial suspension of a
/// lazy coroutine keeps every parameter, and nobody could change that.
std::vector<const Suspension*> shown(const Part& part) {
  std::vector<const Suspension*> all, spelled;
  for (const Suspension& suspension : part.across) {
    all.push_back(&suspension);
    if (suspension.spelled())
      spelled.push_back(&suspension);
  }
  return spelled.empty() ? all : spelled;
}

bool same_point(const Suspension* a, const Suspension* b) {
  return a->what == b->what && a->at.file == b->at.file && a->at.line == b->at.line &&
         a->at.column == b->at.column;
}

/// More suspensions than this are counted, not listed: the first one is what the user has to look at.
constexpr std::size_t listed_suspensions = 3;

} // namespace

bool across_the_same(const Part& a, const Part& b) {
  std::vector<const Suspension*> of_a = shown(a), of_b = shown(b);
  return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), same_point);
}

std::string reason(const Part& part, bool the_same) {
  std::size_t count = shown(part).size();
  std::string points = std::string(the_same     ? "the same"
                                   : count == 1 ? "this"
                                                : "these") +
                       (count == 1 ? " suspension" : " suspensions") + (the_same ? "" : ":");
  switch (part.because) {
  case Because::needed:
    // An awaiter is there for its suspension: nobody needs to be told.
    if (count == 0 || (count == 1 && part.awaiter))
      return "";
    return (part.maybe_others ? "; its address escapes, it is needed across at least "
                              : "; it is needed across ") +
           points;
  case Because::may_be_needed:
    return count ? "; its address escapes, it may be needed across " + points : "";
  case Because::kept_anyway:
    return "; no suspension needs it";
  case Because::unknown:
    break;
  }
  return "";
}

void add_suspension_notes(std::vector<Message>& notes, const Part& part) {
  if (part.because == Because::kept_anyway || reason(part).empty())
    return;
  std::vector<const Suspension*> suspensions = shown(part);
  std::size_t count = suspensions.size();
  std::size_t listed = count > listed_suspensions + 1 ? listed_suspensions : count;
  for (std::size_t i = 0; i < listed; ++i) {
    Writer line;
    line << quoted(suspensions[i]->what) << " here";
    if (i + 1 == listed && listed < count)
      line << ", and " << std::uint64_t(count - listed) << " more";
    notes.push_back({suspensions[i]->at, line.take()});
  }
}

} // namespace framewarn
