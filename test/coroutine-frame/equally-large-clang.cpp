// Operands of a call that are equally large keep apart: what comes in registers, the object, variables, and copies of them.
// REQUIRES: clang
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct plain {
  char bytes[300];
};
struct guard {
  char bytes[300];
  ~guard();
};
struct work {
  plain bytes;
  suspend start(const plain&, guard);
};
struct view {
  const char* begin;
  long size;
};
struct empty {};
struct lock {
  long one, two;
  ~lock();
};
struct member {
  void (lock::*function)();
};
view get();
suspend start(view, lock);
suspend start(view, empty, __int128, member, lock, view);
// Before 22 the copies have a place in the frame without optimisation.
struct matrix {
  double numbers[40];
  suspend times(matrix) const;
};
suspend add(matrix&, matrix);

// CHECK: coroutine-frame object
// CHECK-DAG: local w 300 at [[@LINE+4]]:8
// CHECK-DAG: temporary 300 at [[@LINE+4]]:20 {{(may-be-)?needed}} co_await [[@LINE+4]]:3
// CHECK-DAG: temporary 300 at [[@LINE+4]]:20 needed co_await [[@LINE+3]]:3
task object() {
  work w{};
  co_await w.start(plain{1},
                   guard{2});
}

// CHECK: coroutine-frame registers
// CHECK: temporary 16 at [[@LINE+3]]:18 needed co_await [[@LINE+2]]:3
task registers() {
  co_await start(get(), //
                 lock{3, 4});
}

// CHECK: coroutine-frame more_registers
// CHECK-NOT: temporary 16
// CHECK: temporary 16 at [[@LINE+3]]:18 needed co_await [[@LINE+2]]:3
task more_registers() {
  co_await start(get(), {}, 5, {}, //
                 lock{3, 4}, get());
}

// CHECK: coroutine-frame copy
// CHECK-DAG: local m 320 at [[@LINE+3]]:10 needed co_await [[@LINE+5]]:3
// CHECK-NOT: temporary 320{{( [^a].*)?$}}
task copy(int k) {
  matrix m{};
  m.numbers[k] = k;
  co_await m.times(m);
  use(&m);
}

// CHECK: coroutine-frame reference_and_copy
// CHECK-DAG: local m 320 at [[@LINE+3]]:10
// CHECK-NOT: temporary 320{{( [^a].*)?$}}
task reference_and_copy(int k) {
  matrix m{};
  m.numbers[k] = k;
  co_await add(m, m);
  use(&m);
}

struct generator {
  struct promise_type : task::promise_type {
    matrix last;
    generator get_return_object() { return {}; }
    suspend yield_value(matrix);
  };
};

// CHECK: coroutine-frame yields
// CHECK-DAG: local m 320 at [[@LINE+3]]:10 needed co_yield [[@LINE+4]]:3
// CHECK-NOT: temporary 320{{( [^a].*)?$}}
generator yields() {
  matrix m{};
  co_yield m;
  use(&m);
}
