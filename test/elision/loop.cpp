// A call in a loop: one frame could serve each turn.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf(int) { co_await suspend{}; }

static task root(int turns) {
  for (int i = 0; i < turns; ++i) {
    here();
    co_await leaf(i);
  }
}

static generator numbers(int count) {
  for (int i = 0; i < count; ++i)
    co_yield i;
}

static int sums(int turns) {
  int total = 0;
  for (int i = 0; i < turns; ++i) {
    here();
    for (int number : numbers(3))
      total += number;
  }
  return total;
}

int main(int count, char**) {
  here();
  task outermost = root(count + 2); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
  return sums(count + 2) == 9 ? 0 : 1;
}
