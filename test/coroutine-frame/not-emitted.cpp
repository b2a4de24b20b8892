// What no code is made of is silent.
// RUN: %silent
#include "coroutine.h"

inline task never_called() {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

template <typename T> task never_instantiated(T) {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

struct server {
  task never_called() {
    char buffer[8192];
    use(buffer);
    co_await suspend{};
    use(buffer);
  }
};

// Named, but only where nothing is evaluated.
using unevaluated = decltype(never_called());

extern template task never_instantiated<int>(int);
