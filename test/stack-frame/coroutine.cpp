// A coroutine runs in three machine frames, of ramp, resume and destroy: the largest is told, once.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=4000
#include "coroutine.h"

// A callee's buffer ends up in resume's frame, whatever a compiler keeps in the coroutine's.
[[gnu::always_inline]] inline void work() {
  char buffer[5000];
  use(buffer);
}

// The callee itself is emitted only where something still calls it.
task resumed() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of '{{.*}}resumed{{.*}}' is 5{{[0-9]+}} bytes while resumed, larger than 4000 bytes [[TAG]]
  co_await suspend{};
  work();
}
