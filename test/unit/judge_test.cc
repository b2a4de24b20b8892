#include "held_to.h"
#include "judge.h"

#include "builders.h"
#include <gtest/gtest.h>

namespace framewarn {
namespace {

std::vector<Finding> judged(const Gathered& gathered, const Options& options = {}) {
  return judge(gathered, options, [](const Place&) { return true; });
}

/// "kind line size limit" of each finding.
std::vector<std::string> summary(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings)
    lines.push_back(std::string(kind_name(finding.kind)) + " " + std::to_string(finding.at.line) + " " +
                    std::to_string(finding.size) + " " + std::to_string(*finding.held_to.limit));
  return lines;
}

using Lines = std::vector<std::string>;

Options with_notes(std::optional<std::uint64_t> notes) {
  Options options;
  options.notes = notes;
  return options;
}

TEST(Judge, StrictlyLarger) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::coroutine_frame, "a", 4096, place(1)),
                     frame(FrameKind::coroutine_frame, "b", 4097, place(2)),
                     frame(FrameKind::stack_frame, "c", 16384, place(3)),
                     frame(FrameKind::stack_frame, "d", 16385, place(4)),
                     frame(FrameKind::stack_frame, "e", 16384, place(5), {part(PartKind::local, "x", 16384, place(6))}),
                     frame(FrameKind::closure, "f", 600, place(7),
                           {part(PartKind::capture, "y", 256, place(8)), part(PartKind::capture, "z", 257, place(9))})};
  EXPECT_EQ(summary(judged(gathered)),
            (Lines{"coroutine-frame 2 4097 4096", "stack-frame 4 16385 16384", "capture 9 257 256"}));
}

TEST(Judge, Off) {
  Options options;
  options.limits.coroutine_frame = options.limits.stack_frame = options.limits.capture = {};
  options.limits.local_in_coroutine_frame = options.limits.local_in_stack_frame = {};
  Gathered gathered;
  std::uint64_t huge = std::uint64_t(1) << 40;
  for (FrameKind kind : {FrameKind::coroutine_frame, FrameKind::stack_frame, FrameKind::closure})
    gathered.frames.push_back(frame(kind, "f", huge, place(1),
                                    {part(PartKind::local, "a", huge, place(2)),
                                     part(PartKind::capture, "b", huge, place(3)),
                                     part(PartKind::parameter, "c", huge, place(4))}));
  EXPECT_TRUE(judged(gathered, options).empty());
}

TEST(Judge, LimitOfALocalDependsOnItsFrame) {
  Gathered gathered;
  gathered.frames = {
      frame(FrameKind::coroutine_frame, "a", 1, place(1), {part(PartKind::local, "x", 5000, place(2))}),
      frame(FrameKind::stack_frame, "b", 1, place(3), {part(PartKind::local, "y", 5000, place(4))}),
  };
  EXPECT_EQ(summary(judged(gathered)), (Lines{"local 2 5000 4096"}));
}

TEST(Judge, OnlyCopiesOfParametersAndCaptures) {
  Part by_reference = part(PartKind::parameter, "r", 1000, place(2));
  by_reference.by_reference = true;
  Part this_copy = part(PartKind::capture, "*this", 1000, place(3));
  Gathered gathered;
  gathered.frames = {
      frame(FrameKind::coroutine_frame, "a", 2000, place(1),
            {by_reference, part(PartKind::parameter, "v", 1000, place(4)), part(PartKind::temporary, "", 1000, place(5)),
             part(PartKind::promise, "", 1000, place(6))}),
      frame(FrameKind::closure, "b", 1000, place(7), {this_copy}),
      // A parameter in a stack frame is not copied by any rule of the language.
      frame(FrameKind::stack_frame, "c", 2000, place(8), {part(PartKind::parameter, "p", 1000, place(9))})};
  EXPECT_EQ(summary(judged(gathered)), (Lines{"capture 3 1000 256", "capture 4 1000 256"}));
}

TEST(Judge, SortedByPlace) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "late", 20000, place(9)),
                     frame(FrameKind::stack_frame, "column", 20000, place(3, 7)),
                     frame(FrameKind::coroutine_frame, "early", 20000, place(3, 2)),
                     frame(FrameKind::stack_frame, "other file", 20000, place(99, 1, "0.h"))};
  EXPECT_EQ(summary(judged(gathered)), (Lines{"stack-frame 99 20000 16384", "coroutine-frame 3 20000 4096",
                                              "stack-frame 3 20000 16384", "stack-frame 9 20000 16384"}));
}

TEST(Judge, OncePerPlaceAndKindTheLargest) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::coroutine_frame, "f<1>", 5000, place(1)),
                     frame(FrameKind::coroutine_frame, "f<3>", 9000, place(1)),
                     frame(FrameKind::coroutine_frame, "f<2>", 7000, place(1)),
                     frame(FrameKind::coroutine_frame, "f<0>", 100, place(1)),
                     frame(FrameKind::stack_frame, "f<3>", 20000, place(1))};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 9000 4096", "stack-frame 1 20000 16384"}));
  EXPECT_EQ(findings[0].frame->signature, "f<3>");
  EXPECT_EQ(findings[0].others, 2u);
  EXPECT_EQ(findings[0].others_largest, 7000u);
  EXPECT_EQ(findings[1].others, 0u);
}

TEST(Judge, OnePlaceHoweverItsFileIsSpelled) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "f", 17000, place(1, 1, "x/../inc/h.h")),
                     frame(FrameKind::stack_frame, "g", 18000, place(1, 1, "inc/h.h")),
                     frame(FrameKind::stack_frame, "h", 19000, place(1, 1, "other/h.h"))};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"stack-frame 1 18000 16384", "stack-frame 1 19000 16384"}));
  EXPECT_EQ(findings[0].others, 1u);
}

// All that stands in one argument of a macro.
TEST(Judge, VariablesOfOnePlaceAreToldApart) {
  Gathered gathered;
  gathered.frames = {
      frame(FrameKind::coroutine_frame, "f<1>", 1, place(1),
            {part(PartKind::local, "x", 5000, place(2)), part(PartKind::local, "y", 6000, place(2)),
             part(PartKind::parameter, "p", 300, place(3)), part(PartKind::parameter, "q", 300, place(3))}),
      frame(FrameKind::coroutine_frame, "f<2>", 1, place(1), {part(PartKind::local, "x", 7000, place(2))}),
      frame(FrameKind::closure, "g", 1, place(4),
            {part(PartKind::capture, "a", 400, place(5)), part(PartKind::capture, "b", 500, place(5))})};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"local 2 7000 4096", "local 2 6000 4096", "capture 3 300 256", "capture 3 300 256",
                                      "capture 5 400 256", "capture 5 500 256"}));
  EXPECT_EQ(findings[0].others, 1u);
  EXPECT_EQ(findings[1].others, 0u);
  EXPECT_EQ(findings[2].part->name, "p");
  EXPECT_EQ(findings[3].part->name, "q");
}

TEST(Judge, ANoteStandsForItsOwnVariableOnly) {
  Gathered gathered;
  gathered.frames = {
      frame(FrameKind::coroutine_frame, "f", 14000, place(1),
            {part(PartKind::local, "x", 5000, place(2)), part(PartKind::local, "y", 6000, place(2))})};
  std::vector<Finding> findings = judged(gathered, with_notes(1));
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 14000 4096", "local 2 5000 4096"}));
  EXPECT_EQ(findings[0].named[0].part->name, "y");
}

TEST(Judge, VariantsOfOneFunctionAreNoOthers) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "S::S()", 20000, place(1)),
                     frame(FrameKind::stack_frame, "S::S()", 30000, place(1))};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"stack-frame 1 30000 16384"}));
  EXPECT_EQ(findings[0].others, 0u);
}

TEST(Judge, LargestOfACoroutinesStackFrames) {
  auto phase = [](Phase phase, std::uint64_t size) {
    Frame f = frame(FrameKind::stack_frame, "co()", size, place(1));
    f.ramp = "co";
    f.phase = phase;
    return f;
  };
  Gathered gathered;
  gathered.frames = {phase(Phase::ramp, 20000), phase(Phase::resumed, 30000), phase(Phase::destroyed, 25000)};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"stack-frame 1 30000 16384"}));
  EXPECT_EQ(findings[0].frame->phase, Phase::resumed);
  EXPECT_EQ(findings[0].others, 0u);
}

TEST(Judge, WhatTheCompilerReportsIsItsOwn) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "f", 20000, place(1))};
  gathered.frames[0].reported_by_compiler = true;
  EXPECT_TRUE(judged(gathered).empty());
}

Gathered frame_with_local() {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::coroutine_frame, "f", 9000, place(1),
                           {part(PartKind::local, "large", 5000, place(2)), part(PartKind::local, "other", 4000, place(3)),
                            part(PartKind::parameter, "p", 300, place(4))})};
  return gathered;
}

TEST(Judge, WhatTheNotesNameHasNoLineOfItsOwn) {
  Gathered gathered = frame_with_local();
  std::vector<Finding> findings = judged(gathered, with_notes(std::nullopt));
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 9000 4096"}));
  ASSERT_EQ(findings[0].named.size(), 3u);
  EXPECT_EQ(findings[0].named[0].part->name, "large");
  ASSERT_TRUE(findings[0].named[0].exceeded);
  EXPECT_EQ(findings[0].named[0].exceeded->limit, Limit(4096));
  EXPECT_EQ(findings[0].named[1].part->name, "other");
  EXPECT_FALSE(findings[0].named[1].exceeded);
  ASSERT_TRUE(findings[0].named[2].exceeded);
  EXPECT_EQ(findings[0].named[2].exceeded->limit, Limit(256));
}

TEST(Judge, WhatTheNotesLeaveOutHas) {
  Gathered gathered = frame_with_local();
  EXPECT_EQ(summary(judged(gathered, with_notes(0))),
            (Lines{"coroutine-frame 1 9000 4096", "local 2 5000 4096", "capture 4 300 256"}));
  std::vector<Finding> findings = judged(gathered, with_notes(1));
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 9000 4096", "capture 4 300 256"}));
  EXPECT_EQ(findings[0].named.size(), 1u);
  EXPECT_EQ(findings[0].rest.size(), 2u);
}

TEST(Judge, ALocalWhoseFrameIsNotReportedHas) {
  Options options;
  options.limits.coroutine_frame = {};
  Gathered gathered = frame_with_local();
  EXPECT_EQ(summary(judged(gathered, options)), (Lines{"local 2 5000 4096", "capture 4 300 256"}));
}

TEST(Judge, NotesOfAStackFrameDoNotSpeakOfACoroutineFrame) {
  Options options;
  options.limits.coroutine_frame = {};
  Gathered gathered = frame_with_local(); // a plain function that is inlined here has `large`, and is emitted
  gathered.frames.push_back(
      frame(FrameKind::stack_frame, "g", 50000, place(7), {part(PartKind::local, "large", 20000, place(2))}));
  EXPECT_EQ(summary(judged(gathered, options)),
            (Lines{"local 2 5000 4096", "capture 4 300 256", "stack-frame 7 50000 16384"}));
}

TEST(Judge, ErrorsAreNotHiddenInTheNotesOfAWarning) {
  Options options;
  options.error[int(Kind::local)] = true;
  Gathered gathered = frame_with_local();
  std::vector<Finding> findings = judged(gathered, options);
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 9000 4096", "local 2 5000 4096"}));
  EXPECT_FALSE(findings[0].error);
  EXPECT_TRUE(findings[1].error);
  // Where the frame is an error as well, its notes do.
  options.error[int(Kind::coroutine_frame)] = true;
  EXPECT_EQ(summary(judged(gathered, options)), (Lines{"coroutine-frame 1 9000 4096"}));
}

TEST(Judge, SilencedPlaces) {
  auto quiet = [](unsigned line) { return [line](const Place& at) { return at.line != line; }; };
  Gathered gathered = frame_with_local();
  // With its frame silenced, a local speaks for itself.
  EXPECT_EQ(summary(judge(gathered, Options(), quiet(1))), (Lines{"local 2 5000 4096", "capture 4 300 256"}));
  Options notes = with_notes(0);
  EXPECT_EQ(summary(judge(gathered, notes, quiet(2))), (Lines{"coroutine-frame 1 9000 4096", "capture 4 300 256"}));
}

TEST(Judge, WithoutAPlaceNothingIsSaid) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "f", 20000, Place())};
  EXPECT_TRUE(judged(gathered).empty());
}

TEST(Judge, NamedOrCountedEachPartOnce) {
  Gathered gathered = frame_with_local();
  gathered.frames[0].parts.push_back(part(PartKind::promise, "", 4000));
  gathered.frames[0].parts.push_back(part(PartKind::padding, "", 3));
  for (auto notes : {std::optional<std::uint64_t>(), std::optional<std::uint64_t>(0), std::optional<std::uint64_t>(2)}) {
    std::vector<Finding> findings = judged(gathered, with_notes(notes));
    EXPECT_EQ(findings[0].named.size() + findings[0].rest.size(), 5u);
  }
}

TEST(Judge, FrameLimit) {
  Options options;
  options.limits.stack_frame = 77;
  EXPECT_EQ(held_to(frame(FrameKind::coroutine_frame, "f", 1, place(1)), options).limit, Limit(4096));
  EXPECT_EQ(held_to(frame(FrameKind::stack_frame, "f", 1, place(1)), options).limit, Limit(77));
  EXPECT_EQ(held_to(frame(FrameKind::closure, "f", 1, place(1)), options).limit, Limit(256));
}

TEST(Judge, WhatHasNoPlaceIsLeftOutAndSaidSo) {
  Gathered gathered;
  gathered.frames.push_back(frame(FrameKind::stack_frame, "S::S()", 20000, {}));
  gathered.frames.push_back(frame(FrameKind::stack_frame, "T::T()", 100, {}));
  EXPECT_TRUE(judge(gathered, Options(), [](const Place&) { return true; }).empty());
  leave_out_placeless(gathered, Options());
  ASSERT_EQ(gathered.left_out.size(), 1u);
  EXPECT_EQ(gathered.left_out[0].symbol, "S::S()");
}

TEST(Judge, WhatTheSourceAllowsIsSilent) {
  Gathered gathered;
  Frame coroutine = frame(FrameKind::coroutine_frame, "f", 9000, place(1),
                          {part(PartKind::local, "a", 5000, place(2)), part(PartKind::parameter, "p", 300, place(3))});
  gathered.frames = {coroutine};
  gathered.frames[0].stated.allowed = true;
  EXPECT_TRUE(judged(gathered).empty());
  // On a variable: the variable only, also in the notes of its frame.
  gathered.frames = {coroutine};
  gathered.frames[0].parts[0].allowed = true;
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 9000 4096"}));
  EXPECT_FALSE(findings[0].named[0].exceeded);
  EXPECT_TRUE(findings[0].named[1].exceeded);
  gathered.frames[0].size = 100;
  EXPECT_EQ(summary(judged(gathered)), (Lines{"capture 3 300 256"}));
}

TEST(Judge, ALimitOfTheSourceIsForOneFrameOnly) {
  Gathered gathered;
  Frame coroutine = frame(FrameKind::coroutine_frame, "f", 100, place(1));
  Frame resume = frame(FrameKind::stack_frame, "f", 100, place(1));
  resume.ramp = "f";
  Frame plain = frame(FrameKind::stack_frame, "g", 100, place(2));
  gathered.frames = {coroutine, resume, plain};
  for (Frame& f : gathered.frames)
    f.stated.limit = StatedSize{50, place(9)};
  std::vector<Finding> findings = judged(gathered);
  EXPECT_EQ(summary(findings), (Lines{"coroutine-frame 1 100 50", "stack-frame 2 100 50"}));
  EXPECT_EQ(findings[0].held_to.stated, &*gathered.frames[0].stated.limit);
}

TEST(Judge, AnExactSizeIsRequiredWhateverIsSilent) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::coroutine_frame, "right", 100, place(1)),
                     frame(FrameKind::coroutine_frame, "larger", 9000, place(2)),
                     frame(FrameKind::stack_frame, "smaller", 99, place(3)),
                     frame(FrameKind::stack_frame, "resume", 9000, place(2))};
  gathered.frames[3].ramp = "larger";
  for (Frame& f : gathered.frames) {
    f.stated.exact = StatedSize{100, place(9)};
    f.stated.allowed = true;
  }
  Options options;
  options.ignore.emplace_back("**", Subject::source);
  std::vector<Finding> findings = judge(gathered, options, [](const Place&) { return false; });
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].frame->signature, "larger");
  EXPECT_EQ(findings[1].frame->signature, "smaller");
  for (const Finding& finding : findings) {
    EXPECT_TRUE(finding.error);
    EXPECT_EQ(finding.required->bytes, 100u);
  }
  // The same frame is not reported for its limit besides.
  gathered.frames[1].stated.allowed = false;
  EXPECT_EQ(judged(gathered).size(), 2u);
}

TEST(Judge, OnlyAndIgnore) {
  Gathered gathered;
  gathered.frames = {frame(FrameKind::stack_frame, "own", 20000, place(1, 1, "src/a.cpp")),
                     frame(FrameKind::stack_frame, "lib", 20000, place(2, 1, "../third_party/lib/a.h")),
                     frame(FrameKind::stack_frame, "inner", 20000, place(3, 1, "/x/third_party/lib/detail/b.h"))};
  auto reported = [&](const char* only, const char* ignore) {
    std::vector<Argument> arguments;
    if (only)
      arguments.push_back({"only", only});
    if (ignore)
      arguments.push_back({"ignore", ignore});
    Parsed parsed = parse_options(arguments);
    EXPECT_TRUE(parsed.errors.empty());
    std::string names;
    for (const Finding& finding : judged(gathered, parsed.options))
      names += std::string(finding.frame->signature) + " ";
    return names;
  };
  EXPECT_EQ(reported(nullptr, nullptr), "lib inner own ");
  EXPECT_EQ(reported(nullptr, "third_party/**"), "own ");
  EXPECT_EQ(reported("third_party/**", nullptr), "lib inner ");
  EXPECT_EQ(reported("third_party/**", "detail/*"), "lib ");
  EXPECT_EQ(reported("src/*,b.h", nullptr), "inner own ");
  EXPECT_EQ(reported("nothing", nullptr), "");
}

} // namespace
} // namespace framewarn
