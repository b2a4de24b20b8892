// Needed for certain: its address never escapes, and it is read after the suspension.
// RUN: %sweep -fplugin-arg-framewarn-notes=1
#include "coroutine.h"

int number();

task keep(int index) {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task keep(int)' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:7: note: local variable 'table' takes 8000 bytes ({{99|100}}%), larger than 4096 bytes; it is needed across this suspension:
  int table[2000];
  for (int i = 0; i < 2000; ++i)
    table[i] = number();
  co_await suspend{};
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  int sum = table[index];
  use(&sum);
}
// CHECK-NEXT: [[FILE]]:7:6: note: promise
// CHECK-NEXT: [[FILE]]:10:7: note: allocating 'table' separately would take it out of the frame
