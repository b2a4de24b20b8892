// What is kept of a function is kept from GCC's garbage collector, too: collecting whenever it may, which is after each
// pass, changes nothing that is said or recorded. Here functions, closures and variables are of no use to GCC long before
// the plugin reports them, and what comes after them takes their memory.
// REQUIRES: gcc, thorough
// RUN: %collected %s
#include "coroutine.h"

struct settings {
  char bytes[300];
};

// Inlined everywhere: nothing is left of them but what calls them.
static inline int sum(const settings& one) {
  settings copy = one;
  use(&copy);
  int squares[40];
  use(squares);
  return copy.bytes[0] + squares[1];
}

static task helper(settings by_value) {
  char buffer[200];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&by_value);
}

template <int N> int instance(const settings& one) {
  char bytes[N];
  auto closure = [one, bytes] {
    settings inner = one;
    use(&inner);
    return inner.bytes[0] + bytes[N - 1];
  };
  use(bytes);
  use(&closure);
  return closure() + sum(one);
}

task calls() {
  settings one;
  use(&one);
  helper(one);
  co_await suspend{};
  int total = instance<10>(one) + instance<20>(one);
  use(&total);
}

void plain() {
  settings one;
  use(&one);
  helper(one);
  {
    settings first;
    use(&first);
  }
  {
    char second[301];
    use(second);
  }
}
