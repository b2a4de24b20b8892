// A callee's local takes space in the caller's frame when it was inlined: told at its own place, once.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

[[gnu::always_inline]] inline void helper() {
  char buffer[20000];
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void caller()', larger than 16384 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE-2]]:8: note: inlined from 'void helper()'
  use(buffer);
}

void caller() { helper(); }
