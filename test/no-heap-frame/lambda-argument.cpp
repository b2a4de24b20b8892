// An operator new whose symbol has a lambda's number, which Clang makes up.
// REQUIRES: clang
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"
#include <cstddef>

struct allocating {
  struct promise_type : task::promise_type {
    allocating get_return_object() { return {}; }
    template <class... Arguments> static void* operator new(std::size_t size, Arguments&...) {
      return ::operator new(size);
    }
    static void operator delete(void*, std::size_t);
  };
};

// CHECK: [[@LINE+3]]:62: error: coroutine frame of 'allocating run(Function){{.*}}' is allocated on the heap
// CHECK-NEXT: {{[0-9]+}}:3: note: this call allocates it:
// CHECK-NEXT: 11:48: note: the promise's own 'operator new' calls the global one
template <class Function> FRAMEWARN_NO_HEAP_FRAME allocating run(Function function) {
  co_await suspend{};
  function();
}
void start() {
  run([] { use(nullptr); });
}
