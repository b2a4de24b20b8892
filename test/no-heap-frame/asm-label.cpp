// The coroutine that must not be allocated is the one that is defined, also where another declaration of its symbol comes first.
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %plain_check
// REQUIRES: clang
#include "coroutine.h"
#include "framewarn.h"

task declared(int) __asm__("started");
void caller() { declared(1); }
// CHECK: error: coroutine frame of 'task started_here(int)' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME task started_here(int x) __asm__("started");
task started_here(int x) {
  char buffer[500];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
