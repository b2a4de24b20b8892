// What the source asks for is checked where the options ask for nothing.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-capture=off -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |note: local|set here' | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+3]]:27: warning: stack frame of 'void function()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:1: note: limit of 100 bytes set here
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: note: local variable 'buffer' takes 400 bytes
FRAMEWARN_LIMIT(100) void function() {
  char buffer[400];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+3]]:27: warning: coroutine frame of 'task coroutine()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:1: note: limit of 100 bytes set here
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: note: local variable 'buffer' takes 400 bytes
FRAMEWARN_LIMIT(100) task coroutine() {
  char buffer[400];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
