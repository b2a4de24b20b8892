// A coroutine that must not allocate: an error where its frame does not move into each caller.
// REQUIRES: clang
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O1 -g -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O3 -w -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -Os -g -Wno-frame-larger-than -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// Without optimisation no frame moves, and nothing is checked.
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O2 -I%include -DFRAMEWARN=1 -fsyntax-only %s > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O2 -I%include -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O2 -flto -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %match --check-prefix=LTO
// LTO: remark: framewarn: {{.*}}coroutine frames that are allocated on the heap are not known: with -flto frames can still move when linking
#include "elision.h"
#include "framewarn.h"
#include <cstddef>

void* elsewhere(std::size_t size);

template <typename Allocation> struct with : task {
  struct promise_type : task::promise_type, Allocation {
    with get_return_object() { return with(std::coroutine_handle<task::promise_type>::from_promise(*this)); }
  };
  using task::task;
};
struct from_elsewhere {
  void* operator new(std::size_t size) { return elsewhere(size); }
  void operator delete(void*) {}
};
[[gnu::noinline]] inline void* through(std::size_t size) {
  return ::operator new(size);
}
struct from_heap {
  void* operator new(std::size_t size) { return through(size); }
  void operator delete(void* memory) { ::operator delete(memory); }
};

FRAMEWARN_NO_HEAP_FRAME static task inside(int n) {
  use(&n);
  co_await suspend{};
  use(&n);
}
FRAMEWARN_NO_HEAP_FRAME task exported(int n) {
  co_await inside(n);
  co_await inside(n + 1);
}
struct at_once {
  struct promise_type {
    at_once get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
FRAMEWARN_NO_HEAP_FRAME at_once never_suspends(int n) {
  use(&n);
  co_return;
}
void calls_never_suspends() {
  never_suspends(1);
}
void all_move() {
  task first = exported(1);
  run(first.handle);
}

// CHECK: [[FILE]]:[[@LINE+3]]:55: error: coroutine frame of 'task apart(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+7]]:16: note: this call allocates it: not inlined: {{.*}}noinline function attribute
// CHECK-NEXT: [[FILE]]:[[@LINE+8]]:17: note: this call allocates it: not inlined: {{.*}}noinline function attribute
[[gnu::noinline]] FRAMEWARN_NO_HEAP_FRAME static task apart(int n) {
  use(&n);
  co_await suspend{};
}
void calls_apart() {
  task first = apart(1);
  run(first.handle);
  task second = apart(2);
  run(second.handle);
}

// Inlined, and not destroyed by who creates it.
// CHECK: [[FILE]]:[[@LINE+2]]:37: error: coroutine frame of 'task kept(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+6]]:21: note: this call allocates it: inlined, but not seen to be destroyed on every path
FRAMEWARN_NO_HEAP_FRAME static task kept(int n) {
  co_await suspend{};
}
task* keeper;
void keeps() {
  keeper = new task(kept(1));
}

// CHECK: [[FILE]]:[[@LINE+2]]:30: error: coroutine frame of 'task uncalled(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: calls from other files would allocate it
FRAMEWARN_NO_HEAP_FRAME task uncalled(int n) {
  co_await suspend{};
}

// CHECK: [[FILE]]:[[@LINE+2]]:37: error: coroutine frame of 'task pointed_to(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:37: note: its address is taken, and a call through a pointer would allocate it
FRAMEWARN_NO_HEAP_FRAME static task pointed_to(int n) {
  co_await suspend{};
}
task (*pointer)(int) = pointed_to;

// Only the declaration is known, and has the attribute.
// CHECK: [[FILE]]:[[@LINE+2]]:30: error: coroutine frame of 'task declared(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+5]]:15: note: this call allocates it: not inlined: its definition is unavailable
FRAMEWARN_NO_HEAP_FRAME task declared(int n);
FRAMEWARN_NO_HEAP_FRAME with<from_elsewhere> declared_elsewhere(int n);
FRAMEWARN_NO_HEAP_FRAME task not_called(int n);
void calls_declared() {
  task here = declared(1);
  run(here.handle);
  with<from_elsewhere> there = declared_elsewhere(1);
  run(there.handle);
}

// The attribute of the first declaration counts, of a member as well.
struct connection {
  FRAMEWARN_NO_HEAP_FRAME task serve();
};
// CHECK: [[FILE]]:[[@LINE+2]]:18: error: coroutine frame of 'task connection::serve()' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:18: note: calls from other files would allocate it
task connection::serve() {
  co_await suspend{};
}

// CHECK: [[FILE]]:[[@LINE+2]]:59: error: coroutine frame of 'task generic(T) [T = int]' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+5]]:21: note: this call allocates it
template <typename T> FRAMEWARN_NO_HEAP_FRAME static task generic(T) {
  co_await suspend{};
}
void keeps_generic() {
  keeper = new task(generic(1));
}

void keeps_lambda() {
  // CHECK: [[FILE]]:[[@LINE+2]]:17: error: coroutine frame of '{{.*}}' is allocated on the heap
  // CHECK-NEXT: [[FILE]]:[[@LINE+4]]:21: note: this call allocates it
  auto lambda = [](int) FRAMEWARN_NO_HEAP_FRAME -> task {
    co_await suspend{};
  };
  keeper = new task(lambda(1));
}

FRAMEWARN_NO_HEAP_FRAME with<from_elsewhere> own(int n) {
  co_await suspend{};
}
// CHECK: [[FILE]]:[[@LINE+3]]:41: error: coroutine frame of 'with<from_heap> visible(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:41: note: calls from other files would allocate it
// CHECK-NEXT: [[FILE]]:{{3[0-9]}}:9: note: the promise's own 'operator new' calls the global one
FRAMEWARN_NO_HEAP_FRAME with<from_heap> visible(int n) {
  co_await suspend{};
}
