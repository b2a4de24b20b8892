// A local or parameter that the notes of its own reported frame name gets no main line besides: its note says that it
// is too large. What its frame's notes do not name gets one.
// RUN: %sweep
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: coroutine frame of 'task coroutine(config)' is {{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task coroutine(config c) {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 6000 bytes ({{[0-9]+}}%), larger than 4096 bytes; it is needed across this suspension:
  char buffer[6000];
  use(buffer);
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  use(buffer);
  use(&c);
}
// CHECK-NEXT: [[FILE]]:[[@LINE-9]]:23: note: parameter 'c' takes {{300|304}} bytes ({{[0-9]+}}%), larger than 256 bytes
// CHECK: [[FILE]]:[[@LINE-10]]:6: note: {{.*}}bookkeeping [[#]]
// CHECK: note: {{.*}}'buffer'{{.*}}would take it out of the frame

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void stack()' is 40{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void stack() {
  char one[20000], two[20001];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:20: note: local variable 'two' takes 20001 bytes ({{[0-9]+}}%), larger than 16384 bytes
  // CHECK-NEXT: [[FILE]]:[[@LINE-2]]:8: note: local variable 'one' takes 20000 bytes ({{[0-9]+}}%), larger than 16384 bytes
  use(one);
  use(two);
}
// CHECK-NEXT: [[FILE]]:[[@LINE-7]]:6: note: {{.*}}spills, saved registers and arguments [[#]] bytes
