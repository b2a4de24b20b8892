// A variable without an initialiser, in an endless loop: each turn has one of its own. GCC makes of such a loop a label and a
// jump in the scope around it (gimplify_loop_expr, gcc/gimplify.c), of which its graph of blocks has nothing left.
//
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
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

// CHECK: coroutine-frame for_ever
// CHECK-NEXT: local large 8000 at [[@LINE+4]]:9 kept-anyway
task for_ever() {
  for (;;) {
    int number = get();
    int large[2000];
    for (int i = 0; i < 2000; i++)
      large[i] = i * number;
    use(large[number]);
    co_await suspend{};
  }
}

// CHECK: coroutine-frame until_break
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 kept-anyway
task until_break() {
  while (true) {
    int large[2000];
    for (int i = 0; i < 2000; i++)
      large[i] = get();
    use(large[get()]);
    co_await suspend{};
    if (get())
      break;
  }
}

// CHECK: coroutine-frame continued
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 kept-anyway
task continued() {
  do {
    int large[2000];
    large[get()] = 1;
    use(large[get()]);
    if (int number = get()) {
      co_await suspend{};
      if (number == 1)
        break;
      continue;
    }
    co_await suspend{};
  } while (true);
}

// CHECK: coroutine-frame guarded
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 kept-anyway
task guarded() {
  for (;;) {
    int large[2000];
    guard held;
    large[get()] = 1;
    use(large[get()]);
    co_await suspend{};
    if (get())
      continue;
    if (get())
      co_return;
    co_await suspend{};
  }
}

// CHECK: coroutine-frame from_handler
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 kept-anyway
task from_handler() {
  for (;;) {
    int large[2000];
    try {
      large[get()] = 1;
      use(large[get()]);
    } catch (...) {
      continue;
    }
    co_await suspend{};
  }
}

// Needed, if only in the next turn.
// CHECK: coroutine-frame outside
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 needed co_await [[@LINE+7]]:7{{$}}
task outside() {
  {
    int large[2000];
    for (;;) {
      use(large[get()]);
      large[get()] = 1;
      co_await suspend{};
    }
  }
}

// CHECK: coroutine-frame between_two
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 needed co_await [[@LINE+7]]:7{{$}}
task between_two() {
  for (;;) {
    int large[2000];
    for (;;) {
      use(large[get()]);
      large[get()] = 1;
      co_await suspend{};
      if (get())
        break;
    }
    co_await suspend{};
  }
}

// CHECK: coroutine-frame jumps_within
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 needed co_await [[@LINE+7]]:5{{$}}
task jumps_within() {
  for (;;) {
    int large[2000];
  again:
    use(large[get()]);
    large[get()] = 1;
    co_await suspend{};
    if (get())
      goto again;
    co_await suspend{};
  }
}

// CHECK: coroutine-frame retried
// CHECK-NEXT: local large 8000 at [[@LINE+3]]:9 needed co_await [[@LINE+10]]:7{{$}}
task retried() {
  for (;;) {
    int large[2000];
    for (;;) {
      try {
        use(large[get()]);
        large[get()] = 1;
      } catch (...) {
      }
      co_await suspend{};
    }
  }
}
