// Memory of a size that is known has a slot of its own on Clang; it is no spill, and not the pointer's that points to it.
// REQUIRES: clang
// RUN: %sweep --levels 0,2
#include "coroutine.h"

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void plain()' is 400{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note: temporary of type 'char[40000]' takes 40000 bytes (100%)
void plain() {
  void* memory = __builtin_alloca(40000);
  use(memory);
}
// CHECK-NEXT: note: {{.*}}spills

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'task coroutine()' is 50{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note: temporary of type 'char[5000]' takes 5000 bytes (99%){{$}}
task coroutine() {
  void* memory = __builtin_alloca(5000);
  use(memory);
  co_await suspend{};
  use(memory);
}
// CHECK-NEXT: note: promise
