#include "calls.h"

#include "builders.h"
#include <gtest/gtest.h>

namespace framewarn {
namespace {

Call call(const char* function, const char* caller, const char* callee, Place at, Home home) {
  Call call;
  call.function = function;
  call.caller = caller;
  call.callee = callee;
  call.at = std::move(at);
  call.home = home;
  return call;
}

Frame coroutine(const char* symbol, std::vector<Part> parts = {}) {
  return frame(FrameKind::coroutine_frame, symbol, 100, place(1), std::move(parts));
}

Part elided(const char* callee, std::uint64_t size) {
  Part result = part(PartKind::elided_frame, callee, size);
  result.callee = callee;
  return result;
}

TEST(Calls, PartsOfACoroutineRepeatOneCall) {
  Gathered gathered;
  gathered.frames = {coroutine("f"), coroutine("g"), frame(FrameKind::stack_frame, "f.resume", 8, place(1))};
  gathered.calls = {call("f", "f", "g", place(3), Home::heap), call("f.resume", "f", "g", place(3), Home::heap),
                    call("f.resume", "f", "g", place(2), Home::callers_frame)};
  attach_calls(gathered);
  ASSERT_EQ(gathered.frames[0].calls.size(), 2u);
  EXPECT_EQ(gathered.frames[0].calls[0].at.line, 2u);
  EXPECT_EQ(gathered.frames[0].calls[1].at.line, 3u);
  EXPECT_EQ(gathered.frames[2].calls.size(), 2u);
  EXPECT_EQ(gathered.frames[1].homes, (std::array<unsigned, home_count>{1, 0, 1, 0}));
  EXPECT_TRUE(gathered.frames[1].elided);
  EXPECT_FALSE(gathered.frames[0].elided);
}

TEST(Calls, WithoutAPlaceEachCounts) {
  Gathered gathered;
  gathered.frames = {coroutine("f")};
  gathered.calls = {call("f", "f", "g", {}, Home::heap), call("f.resume", "f", "g", {}, Home::heap),
                    call("f.resume", "f", "g", {}, Home::heap)};
  attach_calls(gathered);
  EXPECT_EQ(gathered.frames[0].calls.size(), 2u);
}

// Two calls of one argument of a macro, which a coroutine's parts repeat.
TEST(Calls, TokensOfAMacroAreToldApart) {
  Gathered gathered;
  gathered.frames = {coroutine("f"), coroutine("g")};
  for (const char* function : {"f", "f.resume"})
    for (std::uint64_t token : {7, 9}) {
      gathered.calls.push_back(call(function, "f", "g", place(3), Home::heap));
      gathered.calls.back().macro_token = token;
    }
  attach_calls(gathered);
  EXPECT_EQ(gathered.frames[0].calls.size(), 2u);
  EXPECT_EQ(gathered.frames[1].homes[int(Home::heap)], 2u);
}

TEST(Calls, TheChainOfElidedFrames) {
  Gathered gathered;
  gathered.frames = {coroutine("a", {elided("b", 70)}), coroutine("b", {elided("c", 30), elided("x", 45), elided("c", 40)}),
                     coroutine("c", {part(PartKind::local, "l", 30)})};
  std::vector<ElidedInside> inside = elided_inside(gathered.frames[0].parts[0], coroutine_frames_of(gathered));
  ASSERT_EQ(inside.size(), 1u);
  EXPECT_EQ(inside[0].part->callee, "c");
  EXPECT_EQ(inside[0].part->size, 40u);
  EXPECT_EQ(inside[0].count, 2u);
}

TEST(Calls, ACircleEnds) {
  Gathered gathered;
  gathered.frames = {coroutine("a", {elided("a", 70)})};
  EXPECT_EQ(elided_inside(gathered.frames[0].parts[0], coroutine_frames_of(gathered)).size(), 1u);
}

} // namespace
} // namespace framewarn
