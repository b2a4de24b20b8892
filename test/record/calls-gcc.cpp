// The coroutines that a function creates, each with the place where it is named: also where GCC inlines the coroutine
// itself, and where it has forgotten the place.
// REQUIRES: gcc
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK,PLAIN
// RUN: %cxx -O0 -g -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK,PLAIN
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK
// RUN: %cxx -O2 -g -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK
// RUN: %cxx -Os -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK
// RUN: %cxx -O3 -flto -ffat-lto-objects -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check --check-prefixes=CHECK
#include "coroutine.h"

/// Owns its coroutine, so that a temporary of it is destroyed.
struct owner {
  struct promise_type {
    owner get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> coroutine;
  owner(std::coroutine_handle<promise_type> coroutine) : coroutine(coroutine) {}
  owner(owner&&) = delete;
  ~owner() { coroutine.destroy(); }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) { return coroutine; }
  int await_resume() { return 1; }
};

inline owner small(int n) {
  use(&n);
  co_return;
}
[[gnu::noinline]] static owner large(int n) {
  use(&n);
  co_return;
}
// As small(), and not to be taken for it.
inline owner twin(int n) {
  use(&n);
  co_return;
}
[[gnu::always_inline]] static inline void both(int n, bool enough) {
  small(n);
  if (!enough)
    small(n + 1);
}
template <int n> owner generic() {
  co_await large(n);
  if (co_await small(n))
    co_await generic<n - 1>();
}
template <> owner generic<0>() { co_return; }


// CHECK: coroutine-frame generic
// CHECK-NEXT: calls _ZL5largei heap at 55:12
// CHECK-NEXT: calls _Z5smalli heap at 56:16
// CHECK-NEXT: calls _Z7genericILi0EE5ownerv heap at 57:14

// CHECK: coroutine-frame awaiting {{.*}} at [[@LINE+1]]:7
owner awaiting(bool enough) {
  // CHECK-NEXT: calls _Z5smalli heap at [[@LINE+1]]:12
  co_await small(1);
  // CHECK-NEXT: calls _ZL5largei heap at [[@LINE+1]]:22
  int got = co_await large(
      2);
  // CHECK-NEXT: calls _Z5smalli heap at [[@LINE+2]]:35
  // CHECK-NEXT: calls _ZL5largei heap at [[@LINE+1]]:50
  if (enough && got && co_await ::small(co_await large(3)))
    // CHECK-NEXT: calls _Z7genericILi2EE5ownerv heap at [[@LINE+1]]:14
    co_await generic<2>();
  // CHECK-NEXT: calls _Z4twini heap at [[@LINE+1]]:17
  owner later = twin(4);
  co_await later;
}

struct maker {
  int limit;
  maker* self(int, const char* = "") { return this; }
  owner make(int n) { co_return; }
  template <bool b> owner generate(int n) { co_return; }
};

// From GCC 15 on the call of an operand that becomes a variable of the frame stands at the co_await.
//
// CHECK: coroutine-frame chained {{.*}} at [[@LINE+1]]:7
owner chained(maker m) {
  // CHECK-NEXT: calls _ZN5maker4makeEi heap at [[@LINE+1]]:14
  co_await m.make(1);
  // CHECK-NEXT: calls _ZN5maker4makeEi heap at [[@LINE+1]]:62
  int got = co_await m.self('(')->self(m.limit < 2 ? 3 : 4)->make(m.self(1)->limit);
  // CHECK-NEXT: calls _ZN5maker8generateILb1EEE5owneri heap at [[@LINE+3]]:21
  if (got &&
      co_await m
          .template generate<(3 > 2)>( // its arguments
              1))
    // CHECK-NEXT: calls _ZN5maker4makeEi heap at [[@LINE+1]]:32
    co_await (got < 2 ? m : m).make(3);
  // CHECK-NEXT: calls _ZN5maker4makeEi heap at [[@LINE+1]]:44
  while (got && co_await m.self(1, "(\"")->make(4) < 2 && got > 1)
    got--;
}

// CHECK: stack-frame caller
void caller() {
  // What both() does not do here is gone with the optimiser.
  // CHECK-NEXT: calls _Z5smalli heap at 50:3 inlined from void both(int, bool)
  // PLAIN-NEXT: calls _Z5smalli heap at 52:5 inlined from void both(int, bool)
  // CHECK-NEXT: calls _Z4twini heap at [[@LINE+1]]:3
  twin(1);
  // CHECK-NEXT: calls _Z5smalli heap at [[@LINE+1]]:3
  small
    (2);
  both(3, true);
  // CHECK-NEXT: calls _ZZ6callervENKUliE_clEi heap at [[@LINE+2]]:3
  auto lambda = [](int n) -> owner { use(&n); co_return; };
  lambda(4);
}
