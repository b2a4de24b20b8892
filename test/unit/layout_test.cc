#include "layout.h"

#include "builders.h"
#include <gtest/gtest.h>

namespace framewarn {
namespace {

Frame with(std::uint64_t size, std::uint64_t align, std::vector<Part> parts) {
  Frame f = frame(FrameKind::coroutine_frame, "f", size, place(1), std::move(parts));
  f.align = align;
  return f;
}

/// "offset+size", with a p for padding.
std::vector<std::string> parts(const Frame& frame) {
  std::vector<std::string> lines;
  for (const Part& part : frame.parts)
    lines.push_back((part.kind == PartKind::padding ? "p" : "") + std::to_string(*part.offset) + "+" +
                    std::to_string(part.size));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Pad, NothingToDo) {
  Frame f = with(16, 8, {part_at(0, 8, 8), part_at(8, 8, 8)});
  EXPECT_TRUE(pad(f).empty());
  EXPECT_EQ(parts(f), (Lines{"0+8", "8+8"}));
}

TEST(Pad, SortsAndFillsBetweenAndAtTheEnd) {
  Frame f = with(24, 8, {part_at(16, 1), part_at(8, 8, 8), part_at(0, 5, 1)});
  EXPECT_TRUE(pad(f).empty());
  EXPECT_EQ(parts(f), (Lines{"0+5", "p5+3", "8+8", "16+1", "p17+7"}));
}

TEST(Pad, AHoleThatAlignmentDoesNotExplain) {
  Frame f = with(40, 8, {part_at(0, 8, 8), part_at(16, 8, 8), part_at(32, 8, 8)});
  std::vector<Hole> holes = pad(f);
  ASSERT_EQ(holes.size(), 2u);
  EXPECT_EQ(holes[0].offset, 8u);
  EXPECT_EQ(holes[0].size, 8u);
  EXPECT_EQ(holes[1].offset, 24u);
  EXPECT_EQ(parts(f), (Lines{"0+8", "16+8", "32+8"}));
}

TEST(Pad, AHoleBeforeTheFirstAndBehindTheLast) {
  Frame f = with(32, 8, {part_at(8, 4, 4)});
  std::vector<Hole> holes = pad(f);
  ASSERT_EQ(holes.size(), 2u);
  EXPECT_EQ(holes[0].offset, 0u);
  EXPECT_EQ(holes[1].offset, 12u);
  EXPECT_EQ(holes[1].size, 20u);
}

TEST(Pad, SharedSlots) {
  Frame f = with(16, 8, {part_at(0, 10, 1), part_at(0, 3, 1), part_at(12, 4, 4)});
  EXPECT_TRUE(pad(f).empty());
  EXPECT_EQ(parts(f), (Lines{"0+10", "0+3", "p10+2", "12+4"}));
}

TEST(Pad, WithoutParts) {
  Frame f = with(16, 8, {});
  ASSERT_EQ(pad(f).size(), 1u);
  Frame empty = with(0, 1, {});
  EXPECT_TRUE(pad(empty).empty());
}

TEST(AddSpill, OnlyWhatIsLeft) {
  Frame f = frame(FrameKind::stack_frame, "f", 100, place(1));
  add_spill(f, 60);
  ASSERT_EQ(f.parts.size(), 1u);
  EXPECT_EQ(f.parts[0].kind, PartKind::spill);
  EXPECT_EQ(f.parts[0].size, 40u);
  EXPECT_EQ(f.parts[0].offset, std::nullopt);
  Frame full = frame(FrameKind::stack_frame, "f", 100, place(1));
  add_spill(full, 100);
  add_spill(full, 120);
  EXPECT_TRUE(full.parts.empty());
}

TEST(Pad, TheMostAlignedOfASharedSlotExplainsTheGap) {
  Frame f = frame(FrameKind::coroutine_frame, "f()", 24, place(1));
  f.parts = {part_at(0, 1), part_at(8, 1), part_at(8, 16, 8)};
  EXPECT_TRUE(pad(f).empty());
  ASSERT_EQ(f.parts.size(), 4u);
  EXPECT_EQ(f.parts[1].kind, PartKind::padding);
  EXPECT_EQ(f.parts[1].size, 7u);
}

TEST(BytesNotNeededAtOnce, TheSuspensionThatNeedsMostCounts) {
  Suspension first{"co_await", place(1)}, second{"co_await", place(2)};
  auto needed = [](std::uint64_t size, Suspensions across) {
    Part needed = part(PartKind::local, "a", size);
    needed.because = Because::needed;
    needed.across = std::move(across);
    return needed;
  };
  Frame f = frame(FrameKind::coroutine_frame, "f()", 100, place(1));
  EXPECT_EQ(bytes_not_needed_at_once(f), 0u);
  f.parts = {needed(40, {first}), needed(30, {second}), needed(8, {first, second})};
  EXPECT_EQ(bytes_not_needed_at_once(f), 30u);
  f.parts.push_back(part(PartKind::temporary, "", 5));
  EXPECT_EQ(bytes_not_needed_at_once(f), 30u) << "not known: needed everywhere";
  f.parts.back().because = Because::kept_anyway;
  EXPECT_EQ(bytes_not_needed_at_once(f), 35u);
  f.parts.back().escapes = true;
  EXPECT_EQ(bytes_not_needed_at_once(f), 30u) << "no optimiser can tell";
  f.parts.back().escapes = false;
  f.parts.push_back(part(PartKind::padding, "", 7));
  EXPECT_EQ(bytes_not_needed_at_once(f), 35u);
}

} // namespace
} // namespace framewarn
