// A generator that a plain function consumes in a loop: the function knows where the frame ends, it can have it.
// RUN: %elision %s | %check_elision
#include "elision.h"

static generator numbers(int count) {
  for (int i = 0; i < count; ++i)
    co_yield i;
}

static int sum() {
  int total = 0;
  here();
  for (int number : numbers(3)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += number;
  return total;
}

int main() {
  return sum() == 3 ? 0 : 1;
}
