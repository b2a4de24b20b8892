// The optimiser makes selects of which each asks twice for the one before it: what follows values must not ask twice, too.
// Without that this compiles for hours, and takes all memory.
// REQUIRES: clang
// RUN: bash -c "ulimit -t 60; %cxx -O2 -c %s -o %t.o"
#include "coroutine.h"

int number();

#define STEP(n)                                                                                                                \
  if (x == 7 * n + 1)                                                                                                          \
    x = 13 * n + 5;
#define FOUR(n) STEP(n) STEP(n + 1) STEP(n + 2) STEP(n + 3)
#define TWENTY(n) FOUR(n) FOUR(n + 4) FOUR(n + 8) FOUR(n + 12) FOUR(n + 16)
task translated() {
  co_await suspend{};
  int x = number();
  TWENTY(0) TWENTY(20) TWENTY(40)
  if (x == 3)
    co_await suspend{};
  co_await suspend{};
  use((void*)(long)x);
}

task searched() {
  char buffer[2000];
  use(buffer);
  co_await suspend{};
  char* found = buffer;
#define LOOK(n)                                                                                                                \
  if (char* next = found + n; *next == ':')                                                                                    \
    found = next;
#define LOOK_TEN(n) LOOK(n) LOOK(n + 1) LOOK(n + 2) LOOK(n + 3) LOOK(n + 4) LOOK(n + 5) LOOK(n + 6) LOOK(n + 7) LOOK(n + 8)
  LOOK_TEN(1) LOOK_TEN(11) LOOK_TEN(21) LOOK_TEN(31)
  co_await suspend{};
  use(found);
}
