// A call in a loop: one frame could serve each turn, and does where CoroElide finds a coro.destroy of it on each path
// out of the loop.
//
// It counts a coro.destroy only if the coro.begin itself is its operand (CoroElide.cpp, users of CoroBeginInst). From -O2
// on, the loop passes have put a phi (loop-closed SSA) between the two where a path leaves the loop.
// - root(): the coroutine is destroyed while it waits for leaf(). In Clang 14 and 15 that path and the one to the next
//   turn share a coro.destroy inside of the loop; from 16 on they are threaded apart, and the one that leaves has a phi.
// - sums(): an exception leaves the loop. 16 and older ask only for paths that return (shouldElide: no exceptional
//   terminators), later ones for those as well; with -fno-exceptions all elide. 23 elides all, at every level.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task leaf(int) { co_await suspend{}; }

static task root(int turns) {
  for (int i = 0; i < turns; ++i) {
    here();
    co_await leaf(i);
    // BEFORE-16: [[@LINE-1]]: elided at -O1 -O2 -O3 -Os
    // FROM-16: [[@LINE-2]]: elided at -O1{{( -O2 -O3 -Os)?}}
  }
}

static generator numbers(int count) {
  for (int i = 0; i < count; ++i)
    co_yield i;
}

static int sums(int turns) {
  int total = 0;
  for (int i = 0; i < turns; ++i) {
    // BEFORE-17: [[@LINE+3]]: elided at -O1 -O2 -O3 -Os
    // FROM-17: [[@LINE+2]]: elided at -O1{{( -O2 -O3 -Os)?}}
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
