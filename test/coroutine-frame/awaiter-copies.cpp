// GCC 11 and 12 keep a copy of an awaiter that await_transform or operator co_await returned by reference: of a
// temporary beside the temporary itself. Newer ones keep the reference (awaiter-references.cpp).
// REQUIRES: g++-11 || g++-12
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=200 2>&1 | %plain_check --check-prefix=SAID
#include "coroutine.h"

struct waiter {
  char state[100];
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() noexcept;
};
struct constructed {
  char state[104];
  constructed(int);
  constructed(const constructed&);
  constructed(constructed&&);
  ~constructed();
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() noexcept;
};
struct passing : task {
  struct promise_type : task::promise_type {
    passing get_return_object() { return {}; }
    template <typename T> T&& await_transform(T&& awaiter) { return static_cast<T&&>(awaiter); }
  };
};
struct self : waiter {
  self& operator co_await();
};
waiter& elsewhere();

passing trivial() { co_await waiter{}; }
// CHECK: coroutine-frame trivial
// CHECK-COUNT-2: awaiter 100 at [[@LINE-2]]:
// CHECK: fact awaiters-twice 100

passing with_constructor() {
  co_await constructed(1);
}
// SAID: [[@LINE-3]]:9: warning: coroutine frame of 'passing with_constructor()' is
// SAID: [[@LINE-4]]:9: note: this compiler keeps awaiters twice: 104 bytes are second copies
// CHECK: coroutine-frame with_constructor
// CHECK-COUNT-2: awaiter 104 at [[@LINE-5]]:
// CHECK: fact awaiters-twice 104

task by_operator() { co_await self{}; }
// CHECK: coroutine-frame by_operator
// CHECK-COUNT-2: awaiter 100 at
// CHECK: fact awaiters-twice 100

// None of these is a second copy that the compiler made.
task prvalue() { co_await constructed(1); }
task variable() {
  waiter object{};
  co_await object;
}
task users_copy() {
  co_await waiter(elsewhere());
}
passing twice() {
  co_await waiter{};
  co_await waiter{};
}
// CHECK: coroutine-frame prvalue
// CHECK-NOT: fact
// CHECK: coroutine-frame variable
// CHECK-NOT: fact
// CHECK: coroutine-frame users_copy
// CHECK-NOT: fact
// CHECK: coroutine-frame twice
// CHECK: fact awaiters-twice 200
