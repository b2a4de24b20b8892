#include "wording.h"

#include "builders.h"
#include <algorithm>
#include <gtest/gtest.h>

namespace framewarn {
namespace {

/// A finding about `frame`, or about its part number `index`.
Finding finding(Kind kind, const Frame& frame, std::uint64_t limit, int index = -1) {
  Finding finding{};
  finding.kind = kind;
  finding.frame = &frame;
  finding.part = index < 0 ? nullptr : &frame.parts[index];
  finding.at = finding.part ? finding.part->at : frame.at;
  finding.size = finding.part ? finding.part->size : frame.size;
  finding.held_to.limit = limit;
  return finding;
}

std::string main_line(const Finding& finding) { return printed(word(finding, Options()).main.text); }

/// "line:column text" of each note.
std::vector<std::string> notes(const Finding& finding, const Options& options = {}) {
  std::vector<std::string> lines;
  for (const Message& note : word(finding, options).notes)
    lines.push_back(std::to_string(note.at.line) + ":" + std::to_string(note.at.column) + " " +
                    printed(note.text));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Wording, CoroutineFrame) {
  Frame f = frame(FrameKind::coroutine_frame, "task f(int)", 9424, place(1));
  EXPECT_EQ(main_line(finding(Kind::coroutine_frame, f, 4096)),
            "coroutine frame of 'task f(int)' is 9424 bytes, larger than 4096 bytes");
}

TEST(Wording, StackFrame) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(1));
  EXPECT_EQ(main_line(finding(Kind::stack_frame, f, 16384)),
            "stack frame of 'void f()' is 20016 bytes, larger than 16384 bytes");
  f.phase = Phase::ramp;
  EXPECT_EQ(main_line(finding(Kind::stack_frame, f, 16384)),
            "stack frame of 'void f()' is 20016 bytes, larger than 16384 bytes");
  f.phase = Phase::resumed;
  EXPECT_EQ(main_line(finding(Kind::stack_frame, f, 16384)),
            "stack frame of 'void f()' is 20016 bytes while resumed, larger than 16384 bytes");
  f.phase = Phase::destroyed;
  EXPECT_EQ(main_line(finding(Kind::stack_frame, f, 16384)),
            "stack frame of 'void f()' is 20016 bytes while destroyed, larger than 16384 bytes");
  f.phase = Phase::suspending;
  EXPECT_EQ(main_line(finding(Kind::stack_frame, f, 16384)),
            "stack frame of 'void f()' is 20016 bytes while suspending, larger than 16384 bytes");
}

TEST(Wording, Local) {
  Frame f = frame(FrameKind::coroutine_frame, "task f()", 9000, place(1), {part(PartKind::local, "b", 8192, place(2))});
  EXPECT_EQ(main_line(finding(Kind::local, f, 4096, 0)),
            "local variable 'b' takes 8192 bytes of the coroutine frame of 'task f()', larger than 4096 bytes");
  f.kind = FrameKind::stack_frame;
  EXPECT_EQ(main_line(finding(Kind::local, f, 4096, 0)),
            "local variable 'b' takes 8192 bytes of the stack frame of 'task f()', larger than 4096 bytes");
}

TEST(Wording, Capture) {
  Frame f = frame(FrameKind::closure, "f()::<lambda()>", 300, place(1), {part(PartKind::capture, "*this", 300, place(2))});
  EXPECT_EQ(main_line(finding(Kind::capture, f, 256, 0)),
            "capture of '*this' by value takes 300 bytes of the lambda, larger than 256 bytes");
}

TEST(Wording, Parameter) {
  Frame f = frame(FrameKind::coroutine_frame, "task f(T)", 900, place(1), {part(PartKind::parameter, "p", 300, place(2))});
  EXPECT_EQ(main_line(finding(Kind::capture, f, 256, 0)),
            "parameter 'p' takes 300 bytes of the coroutine frame of 'task f(T)', larger than 256 bytes");
}

TEST(Wording, QuotedRuns) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(1));
  Text text = word(finding(Kind::stack_frame, f, 16384), Options()).main.text;
  ASSERT_EQ(text.size(), 3u);
  EXPECT_FALSE(text[0].quoted);
  EXPECT_TRUE(text[1].quoted);
  EXPECT_EQ(text[1].text, "void f()");
  EXPECT_EQ(plain(text, "\u2018", "\u2019"),
            "stack frame of \u2018void f()\u2019 is 20016 bytes, larger than 16384 bytes");
}

TEST(Wording, ErrorAndPlace) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(7, 3));
  Finding error = finding(Kind::stack_frame, f, 16384);
  error.error = true;
  Diagnostic diagnostic = word(error, Options());
  EXPECT_TRUE(diagnostic.error);
  EXPECT_EQ(diagnostic.main.at.line, 7u);
  EXPECT_EQ(diagnostic.main.at.column, 3u);
}

/// The frame of SPEC's example.
Frame example() {
  Frame f = frame(FrameKind::coroutine_frame, "task serve(config)", 9424, place(41, 6));
  Part buffer = part(PartKind::local, "buffer", 8192, place(43, 8));
  buffer.because = Because::needed;
  buffer.across = {{"co_await", place(47, 3)}};
  f.parts = {buffer,
             part(PartKind::parameter, "cfg", 768, place(41, 32)),
             part(PartKind::promise, "", 96),
             part(PartKind::temporary, "", 40),
             part(PartKind::bookkeeping, "", 24),
             part(PartKind::padding, "", 12)};
  return f;
}

Finding example_finding(const Frame& f) {
  Finding about = finding(Kind::coroutine_frame, f, 4096);
  about.named = {{&f.parts[0], HeldTo{4096, "", nullptr}, {}}, {&f.parts[1], {}, {}}};
  about.rest = {&f.parts[2], &f.parts[3], &f.parts[4], &f.parts[5]};
  return about;
}

TEST(Wording, NotesOfAFrame) {
  Frame f = example();
  Lines lines = notes(example_finding(f));
  ASSERT_GE(lines.size(), 4u);
  EXPECT_EQ(lines[0], "43:8 local variable 'buffer' takes 8192 bytes (87%), larger than 4096 bytes; it is needed across "
                      "this suspension:");
  EXPECT_EQ(lines[1], "47:3 'co_await' here");
  EXPECT_EQ(lines[2], "41:32 parameter 'cfg' takes 768 bytes (8%)");
  EXPECT_EQ(lines[3], "41:6 promise 96, temporaries 40, bookkeeping 24, padding 12 bytes; the frame lives on the heap");
}

TEST(Wording, NoNotesWhenNoneAreWanted) {
  Frame f = example();
  Options options;
  options.notes = 0;
  EXPECT_TRUE(notes(example_finding(f), options).empty());
}

TEST(Wording, SeveralSuspensions) {
  Frame f = example();
  f.parts[0].across = {{"co_await", place(47, 3)}, {"co_yield", place(48, 3)}};
  Lines lines = notes(example_finding(f));
  EXPECT_NE(lines[0].find("it is needed across these suspensions:"), std::string::npos) << lines[0];
  EXPECT_EQ(lines[1], "47:3 'co_await' here");
  EXPECT_EQ(lines[2], "48:3 'co_yield' here");
}

TEST(Wording, TheSameSuspensionsAreListedOnce) {
  Frame f = example();
  f.parts[1].because = Because::may_be_needed;
  f.parts[1].across = f.parts[0].across;
  Lines lines = notes(example_finding(f));
  EXPECT_EQ(lines[1], "47:3 'co_await' here");
  EXPECT_EQ(lines[2], "41:32 parameter 'cfg' takes 768 bytes (8%); its address escapes, it may be needed across the same suspension");
  EXPECT_EQ(lines[3].find("co_await"), std::string::npos) << lines[3];
  f.parts[1].across.push_back({"co_await", place(48, 3)});
  lines = notes(example_finding(f));
  EXPECT_EQ(lines[4], "48:3 'co_await' here");
}

TEST(Wording, NeededAndMaybeMore) {
  Frame f = example();
  f.parts[0].maybe_others = true;
  EXPECT_NE(notes(example_finding(f))[0].find("; its address escapes, it is needed across at least this suspension:"),
            std::string::npos);
}

TEST(Wording, AnAwaiterIsThereForItsSuspension) {
  Frame f = example();
  f.parts[0].kind = PartKind::temporary;
  f.parts[0].awaiter = true;
  EXPECT_EQ(notes(example_finding(f))[0], "43:8 awaiter of type 'T' takes 8192 bytes (87%), larger than 4096 bytes");
  f.parts[0].across.push_back({"co_await", place(48, 3)});
  EXPECT_NE(notes(example_finding(f))[0].find("across these suspensions:"), std::string::npos);
}

TEST(Wording, WhyItIsThere) {
  Frame f = example();
  f.parts[0].because = Because::may_be_needed;
  EXPECT_NE(notes(example_finding(f))[0].find("its address escapes, it may be needed across this suspension:"),
            std::string::npos);
  f.parts[0].because = Because::kept_anyway;
  f.parts[0].across.clear();
  EXPECT_EQ(notes(example_finding(f))[0], "43:8 local variable 'buffer' takes 8192 bytes (87%), larger than 4096 bytes; "
                                          "no suspension needs it");
  f.parts[0].because = Because::unknown;
  EXPECT_EQ(notes(example_finding(f))[0], "43:8 local variable 'buffer' takes 8192 bytes (87%), larger than 4096 bytes");
}

TEST(Wording, NeverAdvisesAReference) {
  for (Because because : {Because::needed, Because::may_be_needed, Because::kept_anyway, Because::unknown})
    for (bool keeps : {false, true}) {
      Frame f = example();
      f.keeps_every_local = keeps;
      f.parts[0].because = because;
      for (const std::string& line : notes(example_finding(f)))
        EXPECT_EQ(line.find("reference"), std::string::npos) << line;
    }
}

TEST(Wording, OneCompilersHabitIsNotAscribedToTheOther) {
  Frame f = example();
  f.parts[0].because = Because::kept_anyway;
  auto speaks_of_keeping = [&](bool keeps) {
    f.keeps_every_local = keeps;
    for (const std::string& line : notes(example_finding(f)))
      if (line.find("keeps every local") != std::string::npos)
        return true;
    return false;
  };
  EXPECT_TRUE(speaks_of_keeping(true));
  EXPECT_FALSE(speaks_of_keeping(false));
}

TEST(Wording, InlinedFrom) {
  Frame f = example();
  f.parts[0].inlined_from = "void answer(connection&)";
  f.parts[0].because = Because::kept_anyway;
  f.parts[0].across.clear();
  Lines lines = notes(example_finding(f));
  EXPECT_EQ(lines[0], "43:8 local variable 'buffer', inlined from 'void answer(connection&)', takes 8192 bytes (87%), "
                      "larger than 4096 bytes; no suspension needs it");
  EXPECT_EQ(lines.back(), "43:8 keeping 'void answer(connection&)' from being inlined would take 'buffer' out of the frame");
  EXPECT_EQ(notes(finding(Kind::local, f, 4096, 0))[0], "43:8 inlined from 'void answer(connection&)'");
}

TEST(Wording, SharedSlots) {
  Frame f = example();
  f.parts[0].offset = 64;
  f.parts[1].offset = 64;
  f.parts[3].offset = 64;
  f.parts[1].size = 8000;
  f.parts[3].size = 4096;
  Finding about = example_finding(f);
  Lines lines = notes(about);
  EXPECT_NE(lines[0].find("larger than 4096 bytes, shared with 'cfg' and 1 other; it is"), std::string::npos) << lines[0];
  EXPECT_EQ(lines[2], "41:32 parameter 'cfg' takes 8000 bytes (85%), shared with 'buffer' and 1 other");
  EXPECT_EQ(lines[3], "41:6 promise 96, bookkeeping 24, padding 12 bytes; the frame lives on the heap")
      << "the temporaries' bytes are buffer's";
  f.parts[1].offset = 64 + 8192;
  EXPECT_NE(notes(about)[0].find("larger than 4096 bytes, shared with 1 other part; it is"), std::string::npos);
}

TEST(Wording, Awaiters) {
  Frame f = example();
  f.parts[0] = part(PartKind::temporary, "", 8192, place(43, 8));
  f.parts[0].type = "task::awaiter";
  EXPECT_EQ(notes(example_finding(f))[0], "43:8 temporary of type 'task::awaiter' takes 8192 bytes (87%), larger than 4096 bytes");
  f.parts[0].awaiter = true;
  EXPECT_EQ(notes(example_finding(f))[0], "43:8 awaiter of type 'task::awaiter' takes 8192 bytes (87%), larger than 4096 bytes");
}

TEST(Wording, RemainderOfAStackFrame) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(1));
  f.parts = {part(PartKind::local, "a", 20000, place(2)), part(PartKind::spill, "", 16)};
  Finding about = finding(Kind::stack_frame, f, 16384);
  about.named = {{&f.parts[0], {}, {}}};
  about.rest = {&f.parts[1]};
  EXPECT_EQ(notes(about)[1], "1:1 spills, saved registers and arguments 16 bytes");
}

TEST(Wording, WhereTheFrameLives) {
  auto lives = [](std::array<unsigned, home_count> homes, bool own_allocation, bool never_suspends = false) {
    Frame f = example();
    f.homes = homes;
    f.own_allocation = own_allocation;
    f.never_suspends = never_suspends;
    std::string note = notes(example_finding(f))[3];
    return note.substr(note.find("lives ") + 6);
  };
  EXPECT_EQ(lives({0, 0, 0, 0}, false), "on the heap");
  EXPECT_EQ(lives({0, 0, 0, 0}, true), "where the promise's 'operator new' puts it");
  EXPECT_EQ(lives({2, 0, 0, 0}, true), "where the promise's 'operator new' puts it");
  EXPECT_EQ(lives({1, 2, 0, 1}, false),
            "on the heap for 1 call, on the caller's stack for 2 calls, on the stack, as it never suspends for 1 call");
  EXPECT_EQ(lives({1, 0, 1, 0}, true),
            "where the promise's 'operator new' puts it for 1 call, in the caller's frame for 1 call");
  EXPECT_EQ(lives({0, 3, 0, 0}, false), "on the caller's stack");
  EXPECT_EQ(lives({1, 0, 0, 0}, false, true), "on the stack, as it never suspends");
}

TEST(Wording, Facts) {
  Frame f = example();
  f.facts = {{FactKind::alignment_dropped, 64, "line", place(44, 2)},
             {FactKind::unaligned_allocation, 64, "", place(41, 6)},
             {FactKind::awaiters_twice, 40, "", place(41, 6)},
             {FactKind::unoptimised, 0, "", place(41, 6)}};
  Lines lines = notes(example_finding(f));
  ASSERT_GE(lines.size(), 8u);
  EXPECT_EQ(lines[4], "44:2 'alignas(64)' has no effect on 'line': this compiler drops it from a coroutine's local variables; "
                      "put it on the type");
  EXPECT_EQ(lines[5], "41:6 the frame needs an alignment of 64 bytes, but 'operator new' is not told of it");
  EXPECT_EQ(lines[6], "41:6 this compiler keeps awaiters twice: 40 bytes are second copies");
  EXPECT_EQ(lines[7], "41:6 this build does not optimise; with -O1 and above the frame is laid out anew, mostly smaller");
}

TEST(Wording, Others) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(1));
  Finding about = finding(Kind::stack_frame, f, 16384);
  about.others = 1;
  about.others_largest = 17000;
  EXPECT_EQ(notes(about), (Lines{"1:1 and in 1 other function or instance, up to 17000 bytes"}));
  about.others = 2;
  EXPECT_EQ(notes(about), (Lines{"1:1 and in 2 other functions or instances, up to 17000 bytes"}));
}

TEST(Wording, DynamicStack) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 20016, place(1));
  f.dynamic = true;
  EXPECT_TRUE(notes(finding(Kind::stack_frame, f, 16384)).empty()) << "bounded: it is in the size already";
  f.unbounded = true;
  Lines lines = notes(finding(Kind::stack_frame, f, 16384));
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_NE(lines[0].find("alloca"), std::string::npos);
}

TEST(Wording, NoAdviceForASharedSlot) {
  Frame f = frame(FrameKind::coroutine_frame, "task f()", 5016, place(1));
  f.parts = {part(PartKind::local, "x", 5000, place(2)), part(PartKind::temporary, "", 8),
             part(PartKind::local, "y", 5000, place(3))};
  for (Part& each : f.parts)
    each.offset = 16;
  f.parts[0].because = Because::needed;
  Finding about = finding(Kind::coroutine_frame, f, 4096);
  about.named = {{&f.parts[0], {}, {}}};
  auto advised = [&] {
    Lines lines = notes(about);
    return std::any_of(lines.begin(), lines.end(),
                       [](const std::string& line) { return line.find("separately") != std::string::npos; });
  };
  EXPECT_FALSE(advised()) << "the frame would not be smaller";
  f.parts.pop_back();
  about.named = {{&f.parts[0], {}, {}}};
  EXPECT_TRUE(advised()) << "a small temporary in the slot changes nothing";
}

TEST(Wording, WhatIsLeftOutIsOneLine) {
  EXPECT_EQ(left_out_text({{"stack-frame", "no code", ""}}), "stack frames are not known: no code");
  EXPECT_EQ(left_out_text({{"coroutine-frame", "no passes", ""},
                           {"stack-frame", "no code", ""},
                           {"closure", "no passes", ""},
                           {"local", "no passes", ""}}),
            "coroutine frames, captures and local variables are not known: no passes; "
            "stack frames are not known: no code");
}

TEST(Wording, WhereALimitComesFrom) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 600, place(5));
  Finding about = finding(Kind::stack_frame, f, 512);
  about.held_to.rule = "limits.conf:3";
  EXPECT_EQ(notes(about), (Lines{"5:1 limit of 512 bytes set by 'limits.conf:3'"}));
  StatedSize stated{512, place(4, 9)};
  about.held_to.rule.clear();
  about.held_to.stated = &stated;
  EXPECT_EQ(notes(about), (Lines{"4:9 limit of 512 bytes set here"}));
  EXPECT_EQ(main_line(about), "stack frame of 'void f()' is 600 bytes, larger than 512 bytes");
  stated.at = {};
  EXPECT_EQ(notes(about), (Lines{"5:1 limit of 512 bytes set here"}));
  Options none;
  none.notes = 0;
  EXPECT_EQ(notes(about, none), Lines());
}

TEST(Wording, RequiredExactly) {
  Frame f = frame(FrameKind::coroutine_frame, "task f()", 600, place(5));
  Finding about = finding(Kind::coroutine_frame, f, 0);
  StatedSize stated{512, place(4, 9)};
  about.required = &stated;
  EXPECT_EQ(main_line(about), "coroutine frame of 'task f()' is 600 bytes, required exactly 512");
  EXPECT_EQ(notes(about), (Lines{"4:9 size of 512 bytes required here"}));
  EXPECT_TRUE(word(about, Options()).guarantee);
}

TEST(Wording, APartsOwnLimitOfARule) {
  Frame f = frame(FrameKind::stack_frame, "void f()", 1000, place(1), {part(PartKind::local, "a", 900, place(2))});
  Finding about = finding(Kind::stack_frame, f, 500);
  about.named = {{&f.parts[0], HeldTo{64, "limits.conf:3", nullptr}, {}}};
  EXPECT_EQ(notes(about),
            (Lines{"2:1 local variable 'a' takes 900 bytes (90%), larger than 64 bytes (set by 'limits.conf:3')"}));
}

} // namespace
} // namespace framewarn
