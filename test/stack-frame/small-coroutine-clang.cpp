// A coroutine whose own frames cannot matter, with a function that calls await_suspend for it whose frame does.
// REQUIRES: clang-from-18
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct heavy : suspend {
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<>) {
    char buffer[20000];
    use(buffer);
  }
};

// CHECK: [[@LINE+1]]:6: warning: stack frame of 'task small()' is 20{{[0-9]+}} bytes while suspending, larger than 16384 bytes
task small() {
  co_await heavy{};
}
