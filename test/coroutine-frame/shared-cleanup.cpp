// What ends a scope is compiled once for all ways out of it. A suspension before a way out of the function is not
// followed by what comes behind the scope: no variable is needed across it that is used only there.
//
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
#include "coroutine.h"
#include <utility>

int get();
void use(int);

struct guard {
  guard();
  ~guard();
};

// CHECK: coroutine-frame returns
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 kept-anyway
task returns(bool early) {
  int large[2000];
  large[get()] = 1;
  {
    guard held;
    if (early) {
      co_await suspend{};
      co_return;
    }
  }
  use(large[get()]);
}

// CHECK: coroutine-frame goes_on
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+6]]:5{{$}}
task goes_on() {
  int large[2000];
  large[get()] = 1;
  for (;;) {
    guard held;
    co_await suspend{};
    if (get())
      continue;
    use(large[get()]);
    co_await suspend{};
    break;
  }
}

// CHECK: coroutine-frame without_guard
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+6]]:5{{$}}
task without_guard() {
  int large[2000];
  large[get()] = 1;
  for (;;) {
    int again = get();
    co_await suspend{};
    if (again)
      continue;
    use(large[get()]);
    co_await suspend{};
    break;
  }
}

// CHECK: coroutine-frame begins_again
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+6]]:3{{$}}
task begins_again() {
  int large[2000];
  large[get()] = 1;
again:
  int more = get();
  co_await suspend{};
  if (more)
    goto again;
  use(large[get()]);
  co_await suspend{};
}

// Here both ways lead to the use.
//
// CHECK: coroutine-frame needs_both
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+7]]:7 co_await [[@LINE+10]]:5{{$}}
task needs_both() {
  int large[2000];
  large[get()] = 1;
  for (int i = 0; i < 3; i++) {
    guard held;
    if (get()) {
      co_await suspend{};
      break;
    }
    co_await suspend{};
  }
  use(large[get()]);
}

// The awaiter's destructor ends the scope of the co_await: with as few as two ways out of it GCC makes a condition of the
// switch (convert_single_case_switch, gcc/tree-cfgcleanup.c). A coroutine that is destroyed while it waits goes the other way.

struct value {
  value(int = 0);
  value(const value&);
  ~value();
  char bytes[1000];
};
struct gets_value {
  ~gets_value();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  value await_resume();
};
gets_value get_value(int);

// CHECK: coroutine-frame initialised
// CHECK-NEXT: local large 1000 at [[@LINE+2]]:9 kept-anyway
task initialised() {
  value large = co_await get_value(1);
  use(&large);
}

// CHECK: coroutine-frame perhaps_initialised
// CHECK-NEXT: local large 1000 at [[@LINE+2]]:9 kept-anyway
task perhaps_initialised(bool which) {
  value large = which ? co_await get_value(1) : value(3);
  use(&large);
}

// CHECK: coroutine-frame of_two
// CHECK-NEXT: local large 2000 at [[@LINE+2]]:27 kept-anyway
task of_two() {
  std::pair<value, value> large{co_await get_value(1), co_await get_value(2)};
  use(&large);
}
