// A coroutine whose frame holds a large buffer, and one whose frame is small.
// RUN: %sweep
#include "coroutine.h"

task echo(int n) {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of '[[SIG:.*]]' is {{8[23][0-9][0-9]}} bytes, larger than 4096 bytes [[TAG]]
  char buffer[8192];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'buffer' takes 8192 bytes ({{99|100}}%), larger than 4096 bytes; it is needed across this suspension:
  use(buffer);
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  use(buffer);
  use(&n);
}
// CHECK-NEXT: [[FILE]]:5:6: note: promise {{[0-9]+}}, {{.*}}bookkeeping [[#]]{{.*}} bytes
// CHECK-NEXT: [[FILE]]:7:8: note: allocating 'buffer' separately would take it out of the frame

task healthy(int n) {
  char buffer[64];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&n);
}
