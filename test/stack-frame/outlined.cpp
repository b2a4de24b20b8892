// What OpenMP takes out of a function. Before 17 nothing but `.omp_outlined.` was its symbol.
// REQUIRES: clang-from-17
// RUN: %cxx -O1 -fopenmp -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct large {
  large();
  char bytes[20000];
};
void take(const large&);

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void in_parallel()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void in_parallel() {
#pragma omp parallel
  take(large());
}

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void with_variable()' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void with_variable() {
#pragma omp parallel
  {
    // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void with_variable()', larger than 16384 bytes [[TAG]]
    char buffer[20000];
    use(buffer);
  }
}
