// What no code is made of is silent.
// RUN: %silent
// The same that are called are reported.
// RUN: %cxx -DCALLED -c %s -o %t.o 2>&1 | %plain_check
// CHECK-DAG: coroutine frame of 'task never_called()' is
// CHECK-DAG: coroutine frame of 'task never_instantiated({{.*}} is
// CHECK-DAG: coroutine frame of 'task server::never_called()' is
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

#ifdef CALLED
void calls(server& server) {
  never_called();
  never_instantiated(1L);
  server.never_called();
}
#endif
