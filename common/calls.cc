#include "calls.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace framewarn {
namespace {

/// What makes two calls one to the user.
auto identity(const Call& call) {
  return std::tie(call.at.file, call.at.line, call.at.column, call.callee, call.home, call.inlined_from);
}

struct Before {
  bool operator()(const Call* a, const Call* b) const { return identity(*a) < identity(*b); }
};

/// A call whose place is known counts once. Of those without, as many as the one function has that has most:
/// a coroutine's parts repeat each other.
std::vector<Call> merged(const std::vector<const Call*>& calls) {
  std::map<const Call*, std::map<std::string, std::size_t>, Before> counted;
  for (const Call* call : calls)
    ++counted[call][call->function];
  std::vector<Call> result;
  for (auto& [call, in] : counted) {
    std::size_t times = 0;
    for (auto& [function, count] : in)
      times = std::max(times, count);
    result.insert(result.end(), call->at.known() ? 1 : times, *call);
  }
  return result;
}

} // namespace

void attach_calls(Gathered& gathered) {
  std::map<std::string, std::vector<const Call*>> by_function, by_caller, by_callee;
  for (const Call& call : gathered.calls) {
    by_function[call.function].push_back(&call);
    by_caller[call.caller].push_back(&call);
    by_callee[call.callee].push_back(&call);
  }
  auto find = [](auto& calls, const std::string& symbol) {
    auto found = calls.find(symbol);
    return found == calls.end() ? std::vector<const Call*>() : found->second;
  };
  for (Frame& frame : gathered.frames) {
    if (frame.kind == FrameKind::closure)
      continue;
    bool coroutine = frame.kind == FrameKind::coroutine_frame;
    frame.calls = merged(find(coroutine ? by_caller : by_function, frame.symbol));
    if (!coroutine)
      continue;
    frame.homes = {};
    for (const Call& call : merged(find(by_callee, frame.symbol)))
      ++frame.homes[int(call.home)];
    frame.elided = std::any_of(frame.homes.begin() + 1, frame.homes.end(), [](auto n) { return n > 0; });
  }
}

std::vector<const Part*> elided_inside(const Part& part, const Gathered& gathered) {
  std::vector<const Part*> chain;
  std::set<std::string> seen;
  for (const Part* outer = &part; outer && seen.insert(outer->callee).second;) {
    const Part* largest = nullptr;
    for (const Frame& frame : gathered.frames)
      if (frame.kind == FrameKind::coroutine_frame && frame.symbol == outer->callee)
        for (const Part& inner : frame.parts)
          if (inner.kind == PartKind::elided_frame && (!largest || inner.size > largest->size))
            largest = &inner;
    if (largest)
      chain.push_back(largest);
    outer = largest;
  }
  return chain;
}

} // namespace framewarn
