// A variable whose declaration control never gets to is needed across the suspensions of its scope behind the declaration.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct value {
  void touch();
  char bytes[500];
};

// CHECK: coroutine-frame before_case
// CHECK: local text 600 at [[@LINE+3]]:10 {{(may-be-)?needed}} co_await [[@LINE+6]]:5{{$}}
task before_case(int n) {
  switch (n) {
    char text[600];
  case 1:
    use(text);
    co_await suspend{};
    use(text);
  }
}

// CHECK: coroutine-frame behind_goto
// CHECK: local v 500 at [[@LINE+5]]:11 {{(may-be-)?needed}} co_await [[@LINE+8]]:5{{$}}
task behind_goto(int n) {
  goto inside;
  {
    co_await suspend{};
    value v;
  inside:
    v.touch();
    co_await suspend{};
    v.touch();
  }
}

// CHECK: coroutine-frame behind_break
// CHECK: local v 500 at [[@LINE+6]]:11 {{(may-be-)?needed}} co_await [[@LINE+9]]:5{{$}}
task behind_break(int n) {
  switch (n) {
  case 1:
    co_await suspend{};
    break;
    value v;
  case 2:
    v.touch();
    co_await suspend{};
    v.touch();
  }
}
