// What the source itself says about its frames: a limit, an exact size, a reason.
//
//     g++-12 -std=c++20 -O2 -fplugin=build/lib/framewarn/framewarn.so -Iinclude -DFRAMEWARN=1 -c examples/control.cpp
#include "framewarn.h"
#include <cstddef>

void fill(char* buffer, std::size_t size);

/// Called at the bottom of a deep recursion: a stricter limit than the options'.
FRAMEWARN_LIMIT(256) void at_the_bottom() {
  char text[400];
  fill(text, sizeof text);
}

/// Somebody measured it once, and wants to know when it changes. Such a number holds for one compiler and level.
FRAMEWARN_EXACT(64) void measured() {
  char text[100];
  fill(text, sizeof text);
}

/// Runs once, in the main thread.
FRAMEWARN_ALLOW("called once, by main()") void start_up() {
  char everything[100000];
  fill(everything, sizeof everything);
}

/// The frame is reported; what `scratch` is for has been thought about.
void convert() {
  FRAMEWARN_ALLOW("the largest line of the format") char scratch[65536];
  char result[17000];
  fill(scratch, sizeof scratch);
  fill(result, sizeof result);
}
