// A local of a coroutine frame, when the frame itself is not reported: the note says why it is there.
// RUN: %sweep -fplugin-arg-framewarn-coroutine-frame=off
#include "coroutine.h"

int number();

task keep(int index) {
  int table[2000];
  // CHECK: [[FILE]]:[[@LINE-1]]:7: warning: local variable 'table' takes 8000 bytes of the coroutine frame of '{{(task )?}}keep(int)', larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:8:7: note: it is needed across these suspensions:
  for (int i = 0; i < 2000; ++i)
    table[i] = number();
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  int sum = table[index];
  use(&sum);
  // CHECK-NEXT: [[FILE]]:8:7: note: allocating 'table' separately would take it out of the frame
}

task escape() {
  char buffer[8192];
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'buffer' takes 8192 bytes of the coroutine frame of '{{(task )?}}escape()', larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:23:8: note: it is needed across this suspension:
  use(buffer);
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  use(buffer);
  // CHECK-NEXT: [[FILE]]:23:8: note: allocating 'buffer' separately would take it out of the frame
}

// GCC keeps it although nothing needs it; Clang has it in no coroutine frame.
task leave() {
  {
    char buffer[8192];
    // GCC: [[FILE]]:[[@LINE-1]]:10: warning: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task leave()', larger than 4096 bytes [[TAG]]
    // GCC-NEXT: [[FILE]]:[[@LINE-2]]:10: note: no suspension needs it
    // GCC-NEXT: [[FILE]]:[[@LINE-3]]:10: note: this compiler keeps every local variable of a coroutine in its frame; moving the work with 'buffer' to a plain function or a lambda that is called would take it out of the frame
    use(buffer);
  }
  co_await suspend{};
}
