// Code behind a jump, or in a branch that is never taken, can be entered at a label in it: its suspensions count.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct value {
  value();
  ~value();
  void touch();
  char bytes[500];
};
struct pair {
  int numbers[2];
};
struct giving : suspend {
  pair await_resume();
};
int number();

// CHECK: coroutine-frame attributed_case
// CHECK: local v 500 at [[@LINE+2]]:9 needed co_await [[@LINE+9]]:5{{$}}
task attributed_case(int n) {
  value v;
  v.touch();
  switch (n) {
  case 1:
    number();
    break;
  [[likely]] case 2:
    co_await suspend{};
  }
  v.touch();
}

// CHECK: coroutine-frame case_in_a_block
// CHECK: local v 500 at [[@LINE+2]]:9 needed co_await [[@LINE+10]]:7{{$}}
task case_in_a_block(int n) {
  value v;
  v.touch();
  switch (n) {
  case 1:
    number();
    break;
    {
    case 2:
      co_await suspend{};
    }
  }
  v.touch();
}

// CHECK: coroutine-frame case_in_no_branch
// CHECK: local v 500 at [[@LINE+2]]:9 needed co_await [[@LINE+8]]:7{{$}}
task case_in_no_branch(int n) {
  value v;
  v.touch();
  switch (n) {
  case 1:
    if (false) {
    case 2:
      co_await suspend{};
    }
  }
  v.touch();
}

// CHECK: coroutine-frame into_a_loop
// CHECK: local v 500 at [[@LINE+2]]:9 needed co_await [[@LINE+8]]:5{{$}}
task into_a_loop(int n) {
  value v;
  v.touch();
  goto middle;
  while (n) {
    number();
  middle:
    co_await suspend{};
    v.touch();
    n = number();
  }
}

// CHECK: coroutine-frame bound_array
// CHECK: local v 500 at [[@LINE+2]]:9 needed co_await [[@LINE+5]]:24{{$}}
task bound_array() {
  value v;
  v.touch();
  {
    auto [one, two] = (co_await giving{}).numbers;
    use((void*)(long)(one + two));
  }
  v.touch();
}
