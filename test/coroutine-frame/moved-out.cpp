// What the advice for a kept variable promises: in a plain function, or a lambda that is called, it is not in the frame.
// REQUIRES: gcc
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-local=off
#include "coroutine.h"

task kept() {
  // GCC: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task kept()' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // GCC-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'buffer' takes 8192 bytes (100%); no suspension needs it
  {
    char buffer[8192];
    use(buffer);
  }
  co_await suspend{};
}
// GCC-NEXT: [[FILE]]:6:6: note: promise
// GCC-NEXT: [[FILE]]:10:10: note: this compiler keeps every local variable of a coroutine in its frame; moving the work with 'buffer' to a plain function or a lambda that is called would take it out of the frame

task in_lambda() {
  [] {
    char buffer[8192];
    use(buffer);
  }();
  co_await suspend{};
}

task in_lambda_by_reference(int size) {
  auto work = [&] {
    char buffer[8192];
    use(buffer);
    use(&size);
  };
  work();
  co_await suspend{};
  work();
}

void plain() {
  char buffer[8192];
  use(buffer);
}
task in_function() {
  plain();
  co_await suspend{};
}
