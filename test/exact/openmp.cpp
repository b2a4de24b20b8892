// A region that OpenMP takes out of a function has a frame of its own; the size is required of the function's.
// RUN: not %cxx -O2 -fopenmp -DFRAMEWARN=1 -I%include -c %s -o %t.o 2>&1 | %check
#include "framewarn.h"

void use(void*);

// CHECK: [[FILE]]:[[@LINE+5]]:24: error: stack frame of 'int work(int)' is {{[0-9]?[0-9]}} bytes, required exactly 4{{$}}
// CHECK-NEXT: [[FILE]]:[[@LINE+4]]:1: note: size of 4 bytes required here
// GCC-NEXT: note: temporary of type '.omp_data_s.0' takes {{[0-9]+}} bytes
// CLANG-NEXT: note: {{.*}}
// GCC-NEXT: note: spills
FRAMEWARN_EXACT(4) int work(int n) {
#pragma omp parallel for
  for (int i = 0; i < n; ++i) {
    char buffer[200];
    use(buffer);
  }
  return n;
}
