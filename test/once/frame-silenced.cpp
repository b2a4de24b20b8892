// A pragma silences the frame's place and not the variable's, which its frame's notes then do not name.
// RUN: %cxx -O1 -c %s -o %t.o 2>&1 | grep -v ' note: ' | %check
// RUN: %cxx -O2 -g -c %s -o %t.o 2>&1 | grep -v ' note: ' | %check
#include "coroutine.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
task coroutine() {
#pragma GCC diagnostic pop
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 6000 bytes of the coroutine frame of 'task coroutine()', larger than 4096 bytes [[TAG]]
  char buffer[6000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
void stack() {
#pragma GCC diagnostic pop
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  char buffer[20000];
  use(buffer);
}
