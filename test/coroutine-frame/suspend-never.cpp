// std::suspend_never never suspends: nothing is kept across it, wherever it stands. (An optimiser has only a byte of
// most of these variables in the frame.)
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|large' | %plain_check --check-prefixes=CHECK,KEPT
// RUN: %check_record %t.jsonl | %plain_check --check-prefix=AWAITERS
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|large' | %plain_check --check-prefixes=CHECK
#include "coroutine.h"

struct large_type {
  char bytes[5000];
};
int read(int);

/// As `task`, but what is passed is kept until somebody resumes it.
struct lazy {
  struct promise_type : task::promise_type {
    lazy get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
  };
};

// Not its own awaiters either.
// AWAITERS: coroutine-frame eager
// AWAITERS-NOT: needed {{initial|final}} suspend
// AWAITERS: coroutine-frame starts_later
// KEPT: coroutine-frame eager
// KEPT-NEXT: parameter large 5000 at [[@LINE+1]]:23 kept-anyway
task eager(large_type large) {
  read(large.bytes[3]);
  co_await suspend{};
}
// KEPT: coroutine-frame starts_later
// KEPT-NEXT: parameter large 5000 at [[@LINE+1]]:30 needed initial suspend
lazy starts_later(large_type large) {
  read(large.bytes[3]);
  co_await suspend{};
}
// KEPT: coroutine-frame spelled
// KEPT-NEXT: local large 5000 at [[@LINE+2]]:14 kept-anyway
task spelled() {
  large_type large;
  large.bytes[read(3)] = 1;
  co_await std::suspend_never{};
  read(large.bytes[3]);
  co_await suspend{};
}
// KEPT: coroutine-frame both
// KEPT-NEXT: local large 5000 at [[@LINE+2]]:14 needed co_await [[@LINE+5]]:3
task both() {
  large_type large;
  large.bytes[read(3)] = 1;
  co_await std::suspend_never{};
  co_await suspend{};
  read(large.bytes[3]);
}
// CHECK: coroutine-frame escaping
// CHECK-NEXT: local large 5000 at [[@LINE+2]]:14 may-be-needed co_await [[@LINE+6]]:3
task escaping() {
  large_type large;
  use(&large);
  co_await std::suspend_never{};
  use(&large);
  co_await suspend{};
}
