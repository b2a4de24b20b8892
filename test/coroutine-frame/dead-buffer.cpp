// A buffer that no suspension needs: GCC lays out every local of a coroutine, Clang only what it keeps.
// RUN: %sweep
#include "coroutine.h"

task early() {
  // GCC: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task early()' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  {
    // GCC-NEXT: [[FILE]]:[[@LINE+1]]:10: note: local variable 'buffer' takes 8192 bytes (100%), larger than 4096 bytes; no suspension needs it
    char buffer[8192];
    use(buffer);
  }
  co_await suspend{};
}
// GCC-NEXT: [[FILE]]:5:6: note: promise 1, temporaries [[#]], bookkeeping [[#]], padding [[#]] bytes
// GCC-NEXT: [[FILE]]:9:10: note: this compiler keeps every local variable of a coroutine in its frame; moving the work with 'buffer' to a plain function or a lambda that is called would take it out of the frame

// CLANG: [[FILE]]:[[@LINE+1]]:6: warning: coroutine frame of 'task crossing()' is 9{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task crossing() {
  // GCC: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task crossing()' is 9{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 9000 bytes ({{99|100}}%), larger than 4096 bytes; it is needed across this suspension:
  char buffer[9000];
  // CHECK-NEXT: [[FILE]]:[[@LINE+2]]:3: note: 'co_await' here
  use(buffer);
  co_await suspend{};
  use(buffer);
}
// CHECK-NEXT: [[FILE]]:18:6: note: promise
// CHECK-NEXT: [[FILE]]:21:8: note: allocating 'buffer' separately would take it out of the frame
