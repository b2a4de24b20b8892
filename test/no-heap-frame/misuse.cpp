// On what is no coroutine the attribute is an error, at every level: a guarantee must not be lost silently.
// RUN: not %cxx -O2 -w -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O0 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+1]]:30: error: 'framewarn_no_heap_frame' on 'void plain()', which is no coroutine
FRAMEWARN_NO_HEAP_FRAME void plain() {}
// Of the instances one is told.
// CHECK: [[FILE]]:[[@LINE+1]]:49: error: 'framewarn_no_heap_frame' on '{{T|auto}} generic(T) {{.*}}', which is no coroutine
template <typename T> FRAMEWARN_NO_HEAP_FRAME T generic(T n) {
  return n;
}
template int generic<int>(int);
template long generic<long>(long);
// CHECK: [[FILE]]:[[@LINE+2]]:3: error: 'framewarn_no_heap_frame' on '{{.*}}(int){{.*}}', which is no coroutine
auto lambda =
  [](int n) FRAMEWARN_NO_HEAP_FRAME { use(&n); };
void caller() { lambda(1); }
FRAMEWARN_NO_HEAP_FRAME void declared();
