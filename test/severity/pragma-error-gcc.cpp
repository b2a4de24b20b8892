// GCC's pragma that makes errors wants the number of its own warning, and acts on ours all the same.
// REQUIRES: gcc
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %check
#include "coroutine.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic error "-Wframe-larger-than=100000"
// CHECK: [[FILE]]:[[@LINE+1]]:6: error: stack frame of 'void fatal()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [-Werror=frame-larger-than=]
void fatal() {
  char buffer[20000];
  use(buffer);
}
#pragma GCC diagnostic warning "-Wframe-larger-than=100000"
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void warned()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void warned() {
  char buffer[20000];
  use(buffer);
}
#pragma GCC diagnostic pop
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void loud()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void loud() {
  char buffer[20000];
  use(buffer);
}
