// Which value a variable has after a suspension: what is stored instead of it need not have been stored, what a
// constructor is given it may only read, and whom a constructor gave its address may read it later.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|(local|parameter) large' | %plain_check --check-prefixes=CHECK,KEPT
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|(local|parameter) large' | %plain_check
#include "coroutine.h"
#include <new>

struct plain {
  char bytes[5000];
};
struct copied {
  char bytes[5000];
  copied() = default;
  copied(const copied&);
};
plain make();
void read(const volatile char&);
void post(copied);

/// Suspends before anything of the coroutine's body runs.
struct lazy {
  struct promise_type : task::promise_type {
    lazy get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
  };
};

// The call may throw: then the variable still has the value of before.
// CHECK: coroutine-frame assigned_if_nothing_is_thrown
// CHECK-NEXT: local large 5000 at [[@LINE+2]]:9 needed co_await [[@LINE+3]]:3
task assigned_if_nothing_is_thrown() {
  plain large = make();
  co_await suspend{};
  try {
    large = make();
  } catch (...) {
  }
  char last = large.bytes[7];
  read(last);
}
// CHECK: coroutine-frame retries
// CHECK-NEXT: local large 5000 at [[@LINE+2]]:9 needed co_await [[@LINE+4]]:5
task retries() {
  plain large = make();
  for (;;) {
    co_await suspend{};
    try {
      large = make();
    } catch (...) {
    }
    char last = large.bytes[7];
    read(last);
  }
}
// Nobody catches it: where the assignment throws, nobody reads the variable.
// CHECK: coroutine-frame assigned
// KEPT-NEXT: local large 5000 at [[@LINE+2]]:9 kept-anyway
task assigned() {
  plain large;
  for (;;) {
    large = make();
    char last = large.bytes[7];
    read(last);
    co_await suspend{};
  }
}

// A copy is made of it, of the same type and by a constructor.
// CHECK: coroutine-frame copied_behind
// CHECK-NEXT: local large 5000 at [[@LINE+2]]:10 needed co_await [[@LINE+4]]:3
task copied_behind(int n) {
  copied large;
  large.bytes[0] = 1;
  co_await suspend{};
  for (int i = 0; i < n; i++)
    post(large);
}
// CHECK: coroutine-frame copied_to_the_heap
// CHECK-NEXT: parameter large 5000 at [[@LINE+1]]:32 needed initial suspend [[@LINE+1]]:6 co_await [[@LINE+2]]:3
lazy copied_to_the_heap(copied large) {
  co_await suspend{};
  new copied(large);
}

// The promise's constructor is given the frame's own copy of the parameter.
struct served {
  struct promise_type : task::promise_type {
    plain& request;
    promise_type(plain& request) : request(request) {}
    served get_return_object() { return {}; }
    void return_void() { read(request.bytes[0]); }
  };
};
// CHECK: coroutine-frame keeps_a_reference
// CHECK-NEXT: parameter large 5000 at [[@LINE+1]]:32 may-be-needed co_await [[@LINE+2]]:3
served keeps_a_reference(plain large) {
  co_await suspend{};
}
