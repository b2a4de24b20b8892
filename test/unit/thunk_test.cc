#include "thunk.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

TEST(Thunk, StandsForItsFunction) {
  EXPECT_EQ(thunk_target("_ZThn16_N1C1fEv"), "_ZN1C1fEv");
  EXPECT_EQ(thunk_target("_ZTh8_N1CD1Ev"), "_ZN1CD1Ev");
  EXPECT_EQ(thunk_target("_ZTv0_n24_N1C1fEv"), "_ZN1C1fEv");
  EXPECT_EQ(thunk_target("_ZTvn8_n24_N1C1fEv"), "_ZN1C1fEv");
  EXPECT_EQ(thunk_target("_ZTch0_v0_n24_N1C3covEv"), "_ZN1C3covEv");
  EXPECT_EQ(thunk_target("_ZTcv0_n24_v0_n24_N1C3covEv"), "_ZN1C3covEv");
  EXPECT_EQ(thunk_target("_ZTchn8_h16_N3net1CIiE3covEi.constprop.0"), "_ZN3net1CIiE3covEi.constprop.0");
}

TEST(Thunk, OthersStandForNone) {
  for (const char* symbol :
       {"", "_Z", "_ZT", "_ZN1C1fEv", "_ZTV1C", "_ZTI1C", "_ZTS1C", "_ZTT1C", "_ZTC1C0_1B", "_ZTW1x", "_ZTH1x", "_ZTh", "_ZTh16",
        "_ZTh16_", "_ZThn_N1C1fEv", "_ZTv0_N1C1fEv", "_ZTch0_N1C3covEv", "f", "_ZTAXtl1AEE"})
    EXPECT_EQ(thunk_target(symbol), "") << symbol;
}

} // namespace
} // namespace framewarn
