// What stands behind a function's definition counts, too. Clang warns that it does not.
// RUN: not %cxx -O2 -Wno-ignored-attributes -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK-DAG: [[FILE]]:[[@LINE+2]]:6: error: stack frame of 'void exact()' is {{[0-9]+}} bytes, required exactly 3
// CHECK-DAG: [[FILE]]:[[@LINE+2]]:1: note: size of 3 bytes required here
void exact() { char buffer[200]; use(buffer); }
FRAMEWARN_EXACT(3) void exact();

// CHECK-DAG: [[FILE]]:[[@LINE+1]]:28: warning: stack frame of 'void limited(T){{.*}} is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
template <typename T> void limited(T) { char buffer[200]; use(buffer); }
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:23: note: limit of 100 bytes set here
template <typename T> FRAMEWARN_LIMIT(100) void limited(T);
template void limited(int);
// GCC-DAG: note: local variable 'buffer' takes 200 bytes
// CHECK-DAG: note: spills

void allowed() { char buffer[20000]; use(buffer); }
FRAMEWARN_ALLOW("a test") void allowed();
