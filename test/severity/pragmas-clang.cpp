// Clang's own spelling, and its pragma that makes errors.
// REQUIRES: clang
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %check
#include "coroutine.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wframe-larger-than"
void quiet() {
  char buffer[20000];
  use(buffer);
}
#pragma clang diagnostic error "-Wframe-larger-than"
// CHECK: [[FILE]]:[[@LINE+1]]:6: error: stack frame of 'void fatal()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [-Werror,-Wframe-larger-than]
void fatal() {
  char buffer[20000];
  use(buffer);
}
#pragma clang diagnostic pop
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void loud()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void loud() {
  char buffer[20000];
  use(buffer);
}
