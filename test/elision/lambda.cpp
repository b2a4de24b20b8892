// A lambda that is a coroutine. It has to live as long as its frame, which knows it by reference.
// RUN: %elision %s | %check_elision
#include "elision.h"

static task root() {
  int counter = 0;
  auto add = [&counter](int number) -> task {
    co_await suspend{};
    counter += number;
  };
  here();
  co_await add(1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  use(&counter);
}

static int sum() {
  int total = 0;
  auto numbers = [](int count) -> generator {
    for (int i = 0; i < count; ++i)
      co_yield i;
  };
  here();
  for (int number : numbers(3)) // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    total += number;
  return total;
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
  return sum() == 3 ? 0 : 1;
}
