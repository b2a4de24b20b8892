// As shared-cleanup.cpp: a variable that is assigned as a whole behind a suspension, before the scope's end. Clang's awaiters
// return into memory of their own, and what is copied from there it does not know for a new value.
//
// REQUIRES: gcc
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -Os -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
#include "coroutine.h"

int get();
void use(int);

struct guard {
  guard();
  ~guard();
};

struct plain_value {
  char bytes[1000];
};
struct gets_plain_value {
  ~gets_plain_value();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  plain_value await_resume();
};

// CHECK: coroutine-frame assigned
// CHECK-NEXT: local large 1000 at [[@LINE+2]]:15 kept-anyway
task assigned() {
  plain_value large{};
  for (;;) {
    guard held;
    large = co_await gets_plain_value{};
    break;
  }
  use(&large);
}

// CHECK: coroutine-frame assigned_behind
// CHECK-NEXT: local large 1000 at [[@LINE+2]]:15 kept-anyway
task assigned_behind() {
  plain_value large{};
  use(large.bytes[1]);
  {
    guard held;
    co_await suspend{};
    large = plain_value{};
  }
  use(large.bytes[get()]);
}

// It is read behind the first suspension, and assigned behind the second.
// CHECK: coroutine-frame assigned_at_last
// CHECK-NEXT: local large 1000 at [[@LINE+2]]:15 needed co_await [[@LINE+6]]:5{{$}}
task assigned_at_last() {
  plain_value large{};
  large.bytes[get()] = 1;
  {
    guard held;
    co_await suspend{};
    use(large.bytes[get()]);
    large = co_await gets_plain_value{};
  }
  use(large.bytes[get()]);
}
