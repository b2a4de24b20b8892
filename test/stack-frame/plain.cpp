// The final machine frame of a function.
// RUN: %sweep
// RUN: %at_limit --kind stack-frame --function big %s
#include "coroutine.h"

void big() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of '{{(void )?}}big()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'buffer' takes 20000 bytes ({{99|100}}%), larger than 16384 bytes{{$}}
  use(buffer);
}
// CHECK-NEXT: [[FILE]]:6:6: note: spills, saved registers and arguments [[#]] bytes

void small() {
  char buffer[200];
  use(buffer);
}
