// A coroutine that an inlined plain function calls: the call's place is in that function, the frame in its caller.
// RUN: %elision %s | %check_elision
#include "elision.h"

static generator numbers(int count) {
  for (int i = 0; i < count; ++i)
    co_yield i;
}

[[gnu::always_inline]] static inline int sum(int count) {
  int total = 0;
  here();
  for (int number : numbers(count)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += number;
  return total;
}

static generator sums() {
  co_yield sum(2);
  co_yield sum(3);
}

int main() {
  int total = sum(1);
  here();
  for (int each : sums()) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += each;
  return total == 4 ? 0 : 1;
}
