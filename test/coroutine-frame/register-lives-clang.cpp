// Of values in registers: needed is what has its value before a suspension and is used behind it. A value that is needed
// where its variable is not known has not the variable's name.
// REQUIRES: clang
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

int get();
void put(long);

// CHECK: coroutine-frame each_turn
// CHECK: local value 4 at [[@LINE+4]]:9 needed co_await [[@LINE+5]]:5{{$}}
task each_turn() {
  for (;;) {
    co_await suspend{};
    int value = get();
    co_await suspend{};
    put(value);
  }
}

struct maybe {
  long value;
  bool has;
};
struct next : suspend {
  maybe await_resume();
};
// CHECK: coroutine-frame copied_behind
// CHECK-NOT: local item
task copied_behind() {
  maybe got = co_await next();
  co_await suspend{};
  if (got.has) {
    long item = got.value;
    put(item);
  }
}

struct service {
  int number;
  void enter();
};
struct lazy : task {
  struct promise_type : task::promise_type {
    lazy get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
  };
};
struct host {
  service first;
  // CHECK-NOT: initial
  task run() {
    return [&]() -> lazy {
      service& mine = first;
      mine.enter();
      co_await suspend{};
      mine.enter();
    }();
  }
};
task start(host& host) {
  return host.run();
}

// What is made anew behind the suspension, of the parameter, is not kept; the parameter is.
// CHECK: coroutine-frame made_anew
// CHECK: parameter number 4 at [[@LINE+1]]:20 needed co_await [[@LINE+4]]:3
task made_anew(int number) {
  long twice = number * 2L;
  put(twice);
  co_await suspend{};
  put(twice);
}
