// A variable of a loop whose scope ends before the suspension: GCC keeps every variable; Clang 16 and later keep one whose
// address escapes, because control comes back to it (CoroFrame.cpp, AllocaUseVisitor). In a function that is not inlined it
// is on the stack.
// REQUIRES: gcc || clang-from-16
// RUN: %cxx -O0 -fplugin-arg-framewarn-coroutine-frame=1k -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1k -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"

task loop() {
  // GCC: [[@LINE-1]]:6: warning: coroutine frame of 'task loop()'
  // GCC-NEXT: [[@LINE+10]]:12: note: local variable 'buffer' takes 1024 bytes ([[#]]%); no suspension needs it
  // GCC-NEXT: note: promise
  // GCC-NEXT: [[@LINE+8]]:12: note: this compiler keeps every local variable of a coroutine in its frame; moving the work with 'buffer' to a plain function or a lambda that is called would take it out of the frame
  // CLANG: [[@LINE-5]]:6: warning: coroutine frame of 'task loop()'
  // CLANG-NEXT: [[@LINE+6]]:12: note: local variable 'buffer' takes 1024 bytes ([[#]]%); no suspension needs it
  // CLANG-NEXT: note: promise
  // CLANG: [[@LINE+4]]:12: note: moving the work with 'buffer' to a function that is not inlined would take it out of the frame
  for (;;) {
    {
      //
      char buffer[1024];
      use(buffer);
    }
    co_await suspend{};
  }
}
[[gnu::noinline]] static void work() {
  char buffer[1024];
  use(buffer);
}
task advised() {
  for (;;) {
    work();
    co_await suspend{};
  }
}
