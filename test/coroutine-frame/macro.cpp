// A name made by a macro: the caret points at where the macro is used.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

#define COROUTINE(name)                                                                                                \
  task name() {                                                                                                        \
    char buffer[5000];                                                                                                 \
    use(buffer);                                                                                                       \
    co_await suspend{};                                                                                                  \
    use(buffer);                                                                                                       \
  }
#define COUNTED COROUTINE(counted)

// CHECK: [[FILE]]:[[@LINE+1]]:1: warning: coroutine frame of 'task named()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
COROUTINE(named)
// CHECK: [[FILE]]:[[@LINE+1]]:1: warning: coroutine frame of 'task counted()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
COUNTED
