// A static function that nothing calls: no optimisation keeps it.
// RUN: %silent_optimised -Wno-unused-function
// With a call it is reported.
// RUN: %cxx -O2 -DCALLED -c %s -o %t.o 2>&1 | %plain_check
// CHECK: coroutine frame of 'task forgotten()' is {{[0-9]+}} bytes, larger than 4096 bytes
#include "coroutine.h"

static task forgotten() {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

#ifdef CALLED
task calls() { return forgotten(); }
#endif
