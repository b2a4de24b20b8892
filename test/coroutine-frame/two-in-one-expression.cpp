// GCC takes both awaiters of an expression before it suspends, yield_value's, too, which comes before the first suspension
// then, whichever is first in the source (finish_co_yield_expr and flatten_await_stmt in gcc/cp/coroutines.cc).
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=999 -fplugin-arg-framewarn-capture=off 2>&1 | %check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=999 -fplugin-arg-framewarn-capture=off 2>&1 | %check
#include "coroutine.h"

int at();
struct waiting {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() noexcept;
};
struct yielding {
  struct promise_type : task::promise_type {
    yielding get_return_object() { return {}; }
    waiting yield_value(int) { return {}; }
  };
};

// CHECK: :[[# @LINE+1]]:{{[0-9]+}}: warning: coroutine frame of 'yielding awaits_first()'
yielding awaits_first() {
  volatile char buffer[1000];
  // CHECK: :[[# @LINE-1]]:17: note: local variable 'buffer' takes 1000 bytes ({{[0-9]+}}%); it is needed across these suspensions:
  buffer[at()] = 1;
  int sum = co_await waiting() + //
            (co_yield 2);
  // CHECK: :[[# @LINE-2]]:13: note: 'co_await' here
  // CHECK: :[[# @LINE-2]]:14: note: 'co_yield' here
  // CHECK: note: promise 1,
  // CHECK: note: allocating 'buffer' separately
  buffer[sum];
}

// CHECK: :[[# @LINE+1]]:{{[0-9]+}}: warning: coroutine frame of 'yielding yields_first()'
yielding yields_first() {
  volatile char buffer[1000];
  // CHECK: :[[# @LINE-1]]:17: note: local variable 'buffer' takes 1000 bytes ({{[0-9]+}}%); it is needed across these suspensions:
  buffer[at()] = 1;
  int sum = (co_yield 1) + //
            (co_yield 2) + //
            co_await waiting();
  // CHECK: :[[# @LINE-3]]:14: note: 'co_yield' here
  // CHECK: :[[# @LINE-3]]:14: note: 'co_yield' here
  // CHECK: :[[# @LINE-3]]:13: note: 'co_await' here
  // CHECK: note: promise 1,
  // CHECK: note: allocating 'buffer' separately
  buffer[sum];
}

// What is awaited is awaited itself.
struct nested {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  waiting await_resume() noexcept;
};
// CHECK: :[[# @LINE+1]]:{{[0-9]+}}: warning: coroutine frame of 'yielding awaits_twice()'
yielding awaits_twice() {
  volatile char buffer[1000];
  // CHECK: :[[# @LINE-1]]:17: note: local variable 'buffer' takes 1000 bytes ({{[0-9]+}}%); it is needed across these suspensions:
  buffer[at()] = 1;
  int sum = co_await co_await nested(); // the second first
  // GCC: :[[# @LINE-1]]:13: note: 'co_await' here
  // GCC: :[[# @LINE-2]]:22: note: 'co_await' here
  // CLANG: :[[# @LINE-3]]:22: note: 'co_await' here
  // CLANG: :[[# @LINE-4]]:13: note: 'co_await' here
  // CHECK: note: promise 1,
  // CHECK: note: allocating 'buffer' separately
  buffer[sum];
}
