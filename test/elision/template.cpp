// Two instances of one template: each has a frame and a symbol of its own.
// RUN: %elision %s | %check_elision
#include "elision.h"

template <typename T> static task leaf(T number) {
  T buffer[10] = {number};
  use(buffer);
  co_await suspend{};
  use(buffer);
}

static task root() {
  here();
  co_await leaf(1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await leaf(2.5); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
