// Where the frame is not reported, its locals and parameters speak for themselves: its limit is off, or it is below it.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-stack-frame=off
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-coroutine-frame=1M -fplugin-arg-framewarn-stack-frame=1M
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};

// CHECK: [[FILE]]:[[@LINE+1]]:23: warning: parameter 'c' takes 300 bytes of the coroutine frame of 'task coroutine(config)', larger than 256 bytes [[TAG]]
task coroutine(config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 6000 bytes of the coroutine frame of 'task coroutine(config)', larger than 4096 bytes [[TAG]]
  char buffer[6000];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}

void stack() {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  char buffer[20000];
  use(buffer);
}
