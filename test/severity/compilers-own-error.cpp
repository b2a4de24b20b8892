// An error of the compiler's own warning about frames does not keep ours back: code was generated all the same.
// RUN: not %cxx -O1 -c %s -o %t.o -Werror -Wframe-larger-than=10000 -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %match
#include "coroutine.h"

// CHECK-DAG: [[FILE]]:[[@LINE+1]]:6: error: coroutine frame of 'task coroutine()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[ERROR_TAG]]
task coroutine() {
  char buffer[5000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
// CHECK-DAG: error: {{.*}}[[ERROR_TAG]]
void stack() {
  char buffer[20000];
  use(buffer);
}
