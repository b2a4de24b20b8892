// The array behind a list in braces is a temporary of its own, wherever the pointers to it lie: a range-for keeps it.
// RUN: %cxx -O0 -c %s -o %t.o -w -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
// RUN: %cxx -O2 -c %s -o %t.o -w -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
#include "coroutine.h"
#include <initializer_list>

long number();
#define SIX number(), number(), number(), number(), number(), number()
void take(std::initializer_list<long>, int);
struct value : std::suspend_always {
  int await_resume();
};

// CHECK: coroutine-frame range
// CHECK: temporary 288 at [[@LINE+3]]:19 {{(may-be-)?needed}} co_await [[@LINE+5]]:5{{$}}
// CHECK: coroutine-frame variable
task range() {
  for (long one : {SIX, SIX, SIX, SIX, SIX, SIX}) {

    co_await suspend{};
    use(&one);
  }
}

// CHECK: temporary 48 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:3{{$}}
task variable() {
  auto all = {SIX};
  co_await suspend{};
  take(all, 1);
}

// GCC compiles neither.
#ifdef __clang__
// CLANG: coroutine-frame argument
// CLANG: temporary 48 at [[@LINE+2]]:8 {{(may-be-)?needed}} co_await [[@LINE+2]]:21{{$}}
task argument() {
  take({SIX}, (int)(co_await value{}));
}

// A pointer to it is not the memory.
// CLANG: coroutine-frame literal
// CLANG-NOT: local first 160
// CLANG: coroutine-frame end
task literal() {
  long* first = (long[20]){number()};
  co_await suspend{};
  use(first);
}
task end() { co_return; }
#endif
