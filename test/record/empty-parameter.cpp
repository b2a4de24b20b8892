// An empty parameter that the promise's operator new is told of lies in Clang's frame twice at -O0: as it was passed, and
// as the coroutine's copy. Nothing reads the first, so that no code has its address; it is a parameter all the same.
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check --input-file=%t.jsonl
// CHECK-NOT: left-out
// CHECK: "kind":"parameter","name":"passed","type":"nothing"
// CHECK-NOT: left-out
#include "coroutine.h"
#include <cstddef>

void* allocate(std::size_t size);
void release(void* memory);
struct nothing {};
struct told_task {
  struct promise_type : task::promise_type {
    told_task get_return_object() { return {}; }
    void* operator new(std::size_t size, const nothing&) { return allocate(size); }
    void operator delete(void* memory) { release(memory); }
  };
};

told_task coroutine(nothing passed) {
  use(&passed);
  co_await suspend{};
  use(&passed);
}
