#include "coverage.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

TEST(Coverage, NoByteTwice) {
  Coverage coverage;
  EXPECT_EQ(coverage.add(10, 20), 10u);
  EXPECT_EQ(coverage.add(10, 20), 0u);
  EXPECT_EQ(coverage.add(5, 12), 5u);
  EXPECT_EQ(coverage.add(18, 25), 5u);
  EXPECT_EQ(coverage.add(30, 40), 10u);
  EXPECT_EQ(coverage.add(0, 50), 20u);
  EXPECT_EQ(coverage.add(0, 50), 0u);
}

TEST(Coverage, Neighbours) {
  Coverage coverage;
  EXPECT_EQ(coverage.add(0, 8), 8u);
  EXPECT_EQ(coverage.add(8, 16), 8u);
  EXPECT_EQ(coverage.add(4, 12), 0u);
  EXPECT_EQ(coverage.add(16, 16), 0u);
}

TEST(Coverage, WithoutAnOffsetAllCounts) {
  Coverage coverage;
  Part part;
  part.size = 8;
  EXPECT_EQ(coverage.add(part), 8u);
  EXPECT_EQ(coverage.add(part), 8u);
}

} // namespace
} // namespace framewarn
