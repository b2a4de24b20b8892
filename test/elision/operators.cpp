// An operator decides whether the call is made. At -O1 the temporaries of both sides are destroyed behind flags, which
// hide from CoroElide that each path destroys the frame that it created; from -O2 on the paths are threaded apart.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf(int) { co_await suspend{}; }

static task choice(bool first) {
  here(first ? 10 : 12);
  first ? co_await leaf(1)
  // CLANG: 10: elided at -O2 -O3 -Os
        : co_await leaf(2);
  // CLANG: 12: elided at -O2 -O3 -Os
}

static task conjunction(bool first) {
  here();
  first && (co_await leaf(3), first); // CLANG: [[@LINE]]: elided at -O2 -O3 -Os
}

int main(int count, char**) {
  {
    here();
    task outermost = choice(count == 1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  {
    here();
    task outermost = choice(count != 1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  here();
  task outermost = conjunction(count == 1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
