// A coroutine that awaits itself: no frame can hold itself.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task down(int depth) {
  co_await suspend{};
  if (depth > 0) {
    here();
    co_await down(depth - 1); // CLANG: [[@LINE]]: elided never
  }
}

int main() {
  here();
  task outermost = down(3); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
