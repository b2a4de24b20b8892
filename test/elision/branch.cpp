// A call that not every path comes to.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf(int) { co_await suspend{}; }

static task root(bool first) {
  if (first) {
    here();
    co_await leaf(1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  } else {
    here();
    co_await leaf(2); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  }
}

int main(int count, char**) {
  {
    here();
    task outermost = root(count == 1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  here();
  task outermost = root(count != 1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
