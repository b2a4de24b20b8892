// Generators: co_yield is the suspension.
// RUN: %sweep
#include "coroutine.h"

struct generator {
  struct promise_type {
    int current;
    generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int value) {
      current = value;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
};

generator numbers(int count) {
  // CHECK: [[FILE]]:[[@LINE-1]]:11: warning: coroutine frame of 'generator numbers(int)' is 4{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  int table[1100];
  // CHECK: [[FILE]]:[[@LINE-1]]:7: note: local variable 'table' takes 4400 bytes ({{9[0-9]}}%), larger than 4096 bytes; it is needed across this suspension:
  use(table);
  for (int i = 0; i < count; ++i)
    co_yield table[i];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:5: note: 'co_yield' here
}
// CHECK-NEXT: [[FILE]]:20:11: note: promise 4{{.*}}, bookkeeping [[#]]{{.*}} bytes
// CHECK-NEXT: [[FILE]]:22:7: note: allocating 'table' separately would take it out of the frame
