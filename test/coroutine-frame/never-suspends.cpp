// A coroutine that never suspends has no frame to keep, and a layout all the same. Clang gives it an index of eight bytes.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
// CHECK-NOT: left-out
#include "coroutine.h"

struct ready {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};
struct alignas(64) wide {
  char bytes[64];
};
// CHECK: coroutine-frame returns
task returns() {
  wide object;
  use(&object);
  co_return;
}
// CHECK: coroutine-frame awaits_nothing
task awaits_nothing() {
  char object;
  use(&object);
  co_await ready{};
  use(&object);
}
// CHECK-NOT: left-out
