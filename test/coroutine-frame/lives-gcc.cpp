// The summing-up note says where the frame lives: with GCC where the promise's operator new puts it, else on the heap.
// REQUIRES: gcc
// RUN: %cxx -O0 -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=1 -c %s -o %t.o 2>&1 | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=1 -c %s -o %t.o 2>&1 | %plain_check
#include "coroutine.h"
#include <cstddef>
#include <new>

extern char pool[];
struct pooled : task {
  struct promise_type : task::promise_type {
    pooled get_return_object() { return {}; }
    void* operator new(std::size_t) { return pool; }
    void operator delete(void*) {}
  };
};
struct failing : task {
  struct promise_type : task::promise_type {
    failing get_return_object() { return {}; }
    static failing get_return_object_on_allocation_failure() { return {}; }
  };
};

#define BODY                                                                                                           \
  {                                                                                                                    \
    char buffer[5000];                                                                                                 \
    use(buffer);                                                                                                       \
    co_await suspend{};                                                                                                \
    use(buffer);                                                                                                       \
  }

// CHECK: warning: coroutine frame of 'task plain()'
// CHECK: note: promise {{.*}} bytes; the frame lives on the heap{{$}}
task plain() BODY
// CHECK: warning: coroutine frame of 'pooled own()'
// CHECK: note: promise {{.*}} bytes; the frame lives where the promise's 'operator new' puts it{{$}}
pooled own() BODY
// CHECK: warning: coroutine frame of 'failing nothrow()'
// CHECK: note: promise {{.*}} bytes; the frame lives on the heap{{$}}
failing nothrow() BODY
void call() { plain(), own(), nothrow(); }
