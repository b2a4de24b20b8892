// An aggregate or a closure is made piece by piece, in place: what of it was made before an initialiser awaits lives through
// that. A variable that is made at once does not. A temporary lives as long as the reference that it is bound to, by way of
// `?:` or a comma, too. What is passed by value is copied, and over with the call.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind
#include "coroutine.h"

struct value : std::suspend_always {
  int await_resume();
};
struct pair {
  long first, second;
  char bytes[584];
};
struct counted {
  counted(int);
  counted(const counted&);
  ~counted();
  char bytes[600];
};
struct large {
  char bytes[600];
};
bool choose();
struct waiting : suspend {};
waiting leaf(large);

// CHECK: coroutine-frame aggregate
// CHECK: local one 600 at [[@LINE+2]]:8 needed co_await [[@LINE+2]]:15{{$}}
task aggregate() {
  pair one{1, co_await value{}};
  use(&one);
}

// CHECK: coroutine-frame closure
// CHECK: local run 608 at [[@LINE+2]]:8 needed co_await [[@LINE+2]]:49{{$}}
task closure() {
  auto run = [held = counted(1), number = (long)co_await value{}] { use((void*)&held), use((void*)&number); };
  run();
}

// CHECK: coroutine-frame at_once
// CLANG: local all 600 at [[@LINE+3]]:11 kept-anyway{{$}}
// GCC: local all 600 at [[@LINE+2]]:11 {{kept-anyway|may-be-needed}}
task at_once() {
  counted all(co_await value{});
  use(&all);
}

// GCC makes it when all of its values are there.
void take(const pair&);
// CHECK: coroutine-frame temporary
// GCC: temporary 600 at [[@LINE+3]]:{{[0-9]+}} kept-anyway{{$}}
// CLANG: temporary 600 at [[@LINE+2]]:8 needed co_await [[@LINE+2]]:16{{$}}
task temporary() {
  take(pair{1, co_await value{}});
}

// CHECK: coroutine-frame choice
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:3{{$}}
task choice() {
  const counted& kept = choose() ? counted(1) : counted(2);
  co_await suspend{};
  use((void*)&kept);
}

// CHECK: coroutine-frame comma
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:3{{$}}
task comma() {
  const counted& kept = (choose(), counted(1));
  co_await suspend{};
  use((void*)&kept);
}

// The second time round it is made anew. Clang 22 does not keep it at all.
// CHECK: coroutine-frame by_value
// CHECK-NOT: temporary 600 at {{.*}}needed
task by_value(large& value) {
  for (;;)
    co_await leaf(value);
}

// No call makes it, or is given it.
// CHECK: coroutine-frame bound
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:3{{$}}
task bound(long number) {
  const pair& kept = pair{number};
  co_await suspend{};
  use((void*)&kept);
}

struct referring {
  const pair& to;
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
// CHECK: coroutine-frame of_the_awaiter
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+2]]:3{{$}}
task of_the_awaiter(long number) {
  co_await referring{pair{number}};
}
