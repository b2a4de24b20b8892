// What always is inlined into a function beside whose variables a sanitizer may lay memory, and is not watched by it.
// REQUIRES: clang-from-17
// RUN: %cxx -O0 -fsanitize=thread -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

[[gnu::always_inline, clang::no_sanitize("thread")]] inline void inlined() {
  // CHECK: [[@LINE+1]]:8: warning: local variable 'buffer' takes 5000 bytes of the coroutine frame of 'task coroutine()'
  char buffer[5000];
  use(buffer);
}

task coroutine() {
  inlined();
  co_await suspend{};
  inlined();
}
