// What users annotate is theirs, whatever it says.
// REQUIRES: clang
// RUN: %cxx -O2 -c %s -o %t.o 2>&1 | %check
// RUN: %identical -- %plain_cxx -w -- %s
#include "coroutine.h"

[[clang::annotate("framewarn:0")]] void f() {
  // CHECK: [[FILE]]:[[@LINE-1]]:41: warning: stack frame of 'void f()' is 20{{[0-9]+}} bytes, larger than 16384 bytes
  // CHECK-NEXT: [[FILE]]:[[@LINE+2]]:43: note: local variable 'x' takes 20000 bytes ({{.*}}%), larger than 16384 bytes
  // CHECK-NEXT: note: spills, saved registers and arguments
  [[clang::annotate("framewarn:2")]] char x[20000];
  use(x);
}

void g() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void g()' is 47{{[0-9]+}} bytes, larger than 16384 bytes
  // CHECK-NEXT: [[FILE]]:[[@LINE+4]]:43: note: local variable 'z' takes 24000 bytes ({{.*}}%), larger than 16384 bytes
  // CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: note: local variable 'y' takes 23000 bytes ({{.*}}%), larger than 16384 bytes
  // CHECK-NEXT: note: spills, saved registers and arguments
  char y[23000];
  [[clang::annotate("framewarn:0")]] char z[24000];
  use(y);
  use(z);
}
