#include "calls.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace framewarn {
namespace {

/// What makes two calls one to the user.
auto identity(const Call& call) {
  return std::tie(call.at.file, call.at.line, call.at.column, call.macro_token, call.callee, call.home,
                  call.inlined_from);
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

/// Once for each call of the source, also where it was inlined into several functions.
std::vector<Home> homes_of(const std::vector<const Call*>& calls) {
  std::set<std::tuple<std::string, unsigned, unsigned, std::uint64_t, Home>> seen;
  std::vector<Home> homes;
  for (const Call& call : merged(calls))
    if (!call.at.known() ||
        seen.emplace(call.at.file, call.at.line, call.at.column, call.macro_token, call.home).second)
      homes.push_back(call.home);
  return homes;
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
    for (Home home : homes_of(find(by_callee, frame.symbol)))
      ++frame.homes[int(home)];
    frame.elided = std::any_of(frame.homes.begin() + 1, frame.homes.end(), [](auto n) { return n > 0; });
  }
}

CoroutineFramesBySymbol coroutine_frames_of(const Gathered& gathered) {
  CoroutineFramesBySymbol frames;
  for (const Frame& frame : gathered.frames)
    if (frame.kind == FrameKind::coroutine_frame)
      frames.emplace(frame.symbol, &frame);
  return frames;
}

std::vector<ElidedInside> elided_inside(const Part& part, const CoroutineFramesBySymbol& frames) {
  std::vector<ElidedInside> chain;
  std::set<std::string> seen;
  for (const Part* outer = &part; outer && seen.insert(outer->callee).second;) {
    auto frame = frames.find(outer->callee);
    std::map<std::string, ElidedInside> by_callee;
    if (frame != frames.end())
      for (const Part& inner : frame->second->parts)
        if (inner.kind == PartKind::elided_frame) {
          ElidedInside& inside = by_callee.try_emplace(inner.callee, ElidedInside{&inner, 0}).first->second;
          ++inside.count;
          if (inner.size > inside.part->size)
            inside.part = &inner;
        }
    auto bytes = [](const ElidedInside& inside) { return inside.part->size * inside.count; };
    const ElidedInside* most = nullptr;
    for (const auto& [callee, inside] : by_callee)
      if (!most || bytes(inside) > bytes(*most))
        most = &inside;
    outer = most ? most->part : nullptr;
    if (most)
      chain.push_back(*most);
  }
  return chain;
}

} // namespace framewarn
