// A callee that is not inlined keeps a frame of its own.
// RUN: %elision %s | %check_elision
#include "elision.h"

[[gnu::noinline]] static task leaf() { co_await suspend{}; }

static task root() {
  here();
  co_await leaf(); // CLANG: [[@LINE]]: elided never
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
