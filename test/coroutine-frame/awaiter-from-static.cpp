// An awaiter that is awaited by a static pointer, which the same call sets: what sets the pointer is no way back to the
// awaiter, and was once followed round and round until the stack ended.
//
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct waiter {
  char state[100];
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
struct chain {
  waiter& yield_value(waiter& awaiter);
};
chain all;

// CHECK: coroutine-frame in_a_circle
task in_a_circle() {
  static waiter* pointer;
  while (true) {
    pointer = &all.yield_value(*pointer);
    co_await all.yield_value(*pointer);
  }
}
