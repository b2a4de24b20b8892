// A generator that a coroutine consumes: its frame becomes part of the coroutine's.
// RUN: %elision %s | %check_elision
#include "elision.h"

static generator numbers(int count) {
  for (int i = 0; i < count; ++i)
    co_yield i;
}

static generator squares(int count) {
  here();
  for (int number : numbers(count)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    co_yield number * number;
}

int main() {
  int total = 0;
  here();
  for (int square : squares(4)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += square;
  return total == 14 ? 0 : 1;
}
