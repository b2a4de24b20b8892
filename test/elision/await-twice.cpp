// Two awaits, one after the other: two frames in the caller's, if any. A named task is as good as a temporary.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf(int) { co_await suspend{}; }

static task root() {
  here();
  co_await leaf(1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  task named = leaf(2); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  co_await named;
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
