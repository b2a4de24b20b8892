// What nothing uses can have its place in the frame all the same.
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
// CHECK-NOT: left-out
#include "coroutine.h"

struct tag {};
// CHECK: coroutine-frame array
task array() {
  void* unused[100];
  co_await suspend{};
}
// CHECK: coroutine-frame tagged
task tagged(tag) { co_await suspend{}; }
// CHECK-NOT: left-out
