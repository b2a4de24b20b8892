#include "replaceable_new.h"

#include <gtest/gtest.h>

namespace framewarn {
namespace {

TEST(ReplaceableNew, TheLibrarysForms) {
  for (const char* symbol :
       {"_Znwm", "_Znam", "_Znwj", "_Znay", "_ZnwmRKSt9nothrow_t", "_ZnajRKSt9nothrow_t", "_ZnwmSt11align_val_t",
        "_ZnamSt11align_val_t", "_ZnwmSt11align_val_tRKSt9nothrow_t", "_ZnaySt11align_val_tRKSt9nothrow_t"})
    EXPECT_TRUE(is_replaceable_new(symbol)) << symbol;
}

TEST(ReplaceableNew, WhatTakesSomethingElse) {
  for (const char* symbol : {"", "_Z", "_Znw", "_Zna", "_ZnwmPv", "_ZnajPv", "_ZnwmR5Arena", "_ZnwmP5Arena",
                             "_ZnwmRKSt9nothrow_tR5Arena", "_ZnwmSt11align_val_tR5Arena", "_ZnwmSt9nothrow_t",
                             "_ZnwI5ArenaEPvmRT_", "_ZnwmRK9nothrow_t", "_Znwmz", "_Znwmm", "_Znwi", "_ZdlPv",
                             "_ZN5ArenanwEm", "malloc"})
    EXPECT_FALSE(is_replaceable_new(symbol)) << symbol;
}

} // namespace
} // namespace framewarn
