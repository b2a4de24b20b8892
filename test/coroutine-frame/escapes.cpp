// Its address escapes, and no access after the suspension is seen: it may be needed.
// RUN: %sweep
#include "coroutine.h"

void keep(void* object);

task escape() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task escape()' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 8192 bytes ({{99|100}}%), larger than 4096 bytes; its address escapes, it may be needed across this suspension:
  char buffer[8192];
  keep(buffer);
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
}
// CHECK-NEXT: [[FILE]]:7:6: note: promise 1, {{.*}}bookkeeping [[#]]{{.*}} bytes
// GCC-NEXT: [[FILE]]:10:8: note: allocating 'buffer' separately would take it out of the frame; if no suspension needs it, so would moving the work with it to a plain function or a lambda that is called
// CLANG-NEXT: [[FILE]]:10:8: note: allocating 'buffer' separately would take it out of the frame; if no suspension needs it, so would moving the work with it to a function that is not inlined
