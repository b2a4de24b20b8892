// The frame of a function that others were inlined into; the note points at the variable in the callee and names the callee.
// RUN: %sweep
#include "coroutine.h"

[[gnu::always_inline]] inline void helper() {
  char buffer[20000];
  use(buffer);
}

void caller() {
  helper();
}
// CHECK: [[FILE]]:10:6: warning: stack frame of 'void caller()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:6:8: note: local variable 'buffer', inlined from 'void helper()', takes 20000 bytes
// CHECK-NEXT: [[FILE]]:10:6: note: spills, saved registers and arguments [[#]] bytes
