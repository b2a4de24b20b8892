// What is inlined stays silent, in a frame that is not: the frame is the caller's matter.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

[[gnu::always_inline]] FRAMEWARN_ALLOW("a test") inline void inlined() {
  char buffer[20000];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void caller()' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void caller() {
  inlined();
}
[[gnu::always_inline]] inline void loud() {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame
  char buffer[20000];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of 'void other_caller()' is 2{{[0-9]+}} bytes
void other_caller() {
  loud();
}
FRAMEWARN_ALLOW("a test") void silent_caller() {
  inlined();
}
