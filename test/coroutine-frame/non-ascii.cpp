// A name is told in whatever letters it is written.
// RUN: not %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-error=stack-frame -fplugin-arg-framewarn-stack-frame=1k 2>&1 | %plain_check
#include "coroutine.h"

// CHECK-DAG: coroutine frame of 'task größer()' is
// CHECK-DAG: :[[@LINE+5]]:5: note: local variable 'ж' takes 5000 bytes
// CHECK-DAG: error: stack frame of 'void größe::測る()' is
task größer() {
  struct größe {
    char bytes[5000];
  } ж;
  use(&ж);
  co_await suspend{};
  use(&ж);
}

struct größe {
  void 測る();
};
void größe::測る() {
  char bytes[5000];
  use(bytes);
}
