// A task that is awaited where it is created.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf() { co_await suspend{}; }

static task root() {
  here();
  co_await leaf(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
