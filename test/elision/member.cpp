// Member functions that are coroutines.
// RUN: %elision %s | %check_elision
#include "elision.h"

struct sequence {
  int from;
  generator numbers(int count) const {
    for (int i = 0; i < count; ++i)
      co_yield from + i;
  }
  task skip() {
    co_await suspend{};
    ++from;
  }
  task skip_one() {
    here();
    co_await skip(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  }
};

struct holder {
  sequence member;
};

int main() {
  holder object{{1}};
  {
    here();
    task outermost = object.member.skip_one(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  int total = 0;
  here();
  for (int number : object.member.numbers(3)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += number;
  return total == 9 ? 0 : 1;
}
