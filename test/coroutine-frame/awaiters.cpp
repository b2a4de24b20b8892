// An awaiter is told as such, at the operand of its co_await or co_yield; a temporary that the full expression keeps is
// told at what makes it, or at the suspension. Neither is at a closing brace, and none but the implicit awaiters at the
// coroutine's name.
// REQUIRES: gcc
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: rm -f %t.jsonl
// RUN: %cxx -O0 -g -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=500 -fplugin-arg-framewarn-notes=1 2>&1 | %match --check-prefix=GCC
#include "coroutine.h"

struct waiter {
  char state[64];
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() noexcept;
};
struct large : waiter {
  char more[500];
};
waiter make(int);
struct builder {
  char text[32];
  builder(const char*);
  ~builder();
  builder next();
  waiter get();
};
struct with_operator {
  char text[40];
  waiter operator co_await();
};
struct with_free_operator {
  char text[48];
};
waiter operator co_await(with_free_operator);
int consume(int, int = 0);
int consume(int, const builder&);
struct range {
  int numbers[3];
  int* begin();
  int* end();
  ~range();
};
range numbers();
struct own : task {
  struct promise_type : task::promise_type {
    own get_return_object() { return {}; }
    waiter initial_suspend() noexcept;
    waiter final_suspend() noexcept;
    waiter yield_value(int);
    waiter await_transform(int);
  };
};

task values() {
  co_await make(1);
  int kept = co_await make(2);
  consume(kept);
}
// CHECK: coroutine-frame values
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed co_await [[@LINE-5]]:3
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:23 needed co_await [[@LINE-5]]:14
// CHECK-DAG: awaiter 1 at [[@LINE-8]]:6 kept-anyway
// CHECK-DAG: awaiter 1 at [[@LINE-9]]:6 kept-anyway

task chain() {
  co_await builder("a")
      .next()
      .get();
}
// CHECK: coroutine-frame chain
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed co_await [[@LINE-5]]:3
// CHECK-DAG: temporary 32 at [[@LINE-6]]:{{.*}} needed co_await [[@LINE-6]]:3

task nested() {
  consume(co_await make(1), co_await make(co_await make(2)));
}
// CHECK: coroutine-frame nested
// CHECK-DAG: awaiter 64 at [[@LINE-3]]:20 needed
// CHECK-DAG: awaiter 64 at [[@LINE-4]]:38 needed co_await {{.*}}[[@LINE-4]]:29
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:52 needed co_await {{.*}}[[@LINE-5]]:43

task full_expression() {
  consume(co_await make(1),
          builder("b"));
}
// CHECK: coroutine-frame full_expression
// CHECK-DAG: temporary 32 at [[@LINE-4]]:{{[0-9]+}} needed co_await [[@LINE-4]]:11
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:20 needed

task loop() {
  for (int number : numbers())
    co_await make(number);
}
// CHECK: coroutine-frame loop
// CHECK-DAG: temporary 12 at [[@LINE-4]]:{{[0-9]+}} needed co_await [[@LINE-3]]:5
// CHECK-DAG: temporary 8 at [[@LINE-5]]:{{[0-9]+}} needed co_await [[@LINE-4]]:5
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:14 needed

task extended() {
  const builder& text = builder("c");
  co_await make(3);
  consume(1, text);
}
// CHECK: coroutine-frame extended
// CHECK-DAG: temporary 32 at [[@LINE-5]]:{{[0-9]+}} needed co_await [[@LINE-4]]:3
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed

task operators() {
  co_await with_operator{};
  co_await with_free_operator{};
  with_operator variable;
  co_await variable;
}
// CHECK: coroutine-frame operators
// CHECK-DAG: awaiter 64 at [[@LINE-6]]:12 needed
// CHECK-DAG: awaiter 64 at [[@LINE-6]]:12 needed
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed
// CHECK-DAG: temporary 40 at [[@LINE-9]]:{{[0-9]+}}
// CHECK-DAG: local variable 40 at [[@LINE-8]]:17

// No copy of a variable is kept.
task variable() {
  waiter object{};
  co_await object;
}
// CHECK: coroutine-frame variable
// CHECK-NOT: awaiter 64
// CHECK: local object 64

own library() {
  co_yield 1 + 2;
  co_await 4;
}
// CHECK: coroutine-frame library
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:5 needed initial suspend
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed co_yield [[@LINE-5]]:3
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed co_await [[@LINE-5]]:3
// CHECK-DAG: awaiter 64 at [[@LINE-8]]:5 needed final suspend

template <typename T> task instance(T value) { co_await make(value); }
template task instance<int>(int);
// CHECK: coroutine-frame instance
// CHECK: awaiter 64 at [[@LINE-3]]:57 needed co_await [[@LINE-3]]:48

task conditions() {
  while (co_await make(1)) {
    if (co_await make(2))
      consume(1);
  }
}
// CHECK: coroutine-frame conditions
// CHECK-NOT: local
// CHECK-DAG: awaiter 64 at [[@LINE-7]]:19 needed
// CHECK-DAG: awaiter 64 at [[@LINE-7]]:18 needed

// Each of the suspensions has its own.
own nested_yields() { co_yield co_yield co_yield 1; }
// CHECK: coroutine-frame nested_yields
// CHECK-DAG: awaiter 64 at [[@LINE-2]]:32 needed co_yield [[@LINE-2]]:23{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-3]]:41 needed co_yield [[@LINE-3]]:32{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-4]]:50 needed co_yield [[@LINE-4]]:41{{$}}

own bracketed_yields() {
  co_yield (
      co_yield 2);
}
// CHECK: coroutine-frame bracketed_yields
// CHECK-DAG: awaiter 64 at [[@LINE-4]]:12 needed co_yield [[@LINE-4]]:3{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-4]]:16 needed co_yield [[@LINE-4]]:7{{$}}

own both_nested() {
  co_yield co_await 3;
  co_await (co_yield 4);
}
// CHECK: coroutine-frame both_nested
// CHECK-DAG: awaiter 64 at [[@LINE-4]]:12 needed co_yield [[@LINE-4]]:3{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:21 needed co_await [[@LINE-5]]:12{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-5]]:12 needed co_await [[@LINE-5]]:3{{$}}
// CHECK-DAG: awaiter 64 at [[@LINE-6]]:22 needed co_yield [[@LINE-6]]:13{{$}}

// GCC names the awaiters that it makes so.
task users_names(waiter Yd0) {
  waiter Yd1{};
  co_await Yd1;
  co_await Yd0;
}
// CHECK: coroutine-frame users_names
// CHECK-DAG: parameter Yd0 64 at [[@LINE-6]]:25 needed co_await [[@LINE-4]]:3 co_await [[@LINE-3]]:3{{$}}
// CHECK-DAG: local Yd1 64 at [[@LINE-6]]:10 needed co_await [[@LINE-5]]:3{{$}}

task scalars() {
  int* made = new int(co_await make(1));
  made[co_await make(2)] += co_await make(3);
}
// CHECK: coroutine-frame scalars
// CHECK-NOT: temporary {{[48]}} at [[@LINE-5]]:
// CHECK: coroutine-frame speaks
task speaks() {
  // GCC: [[FILE]]:[[@LINE-1]]:6: warning: coroutine frame of 'task speaks()' is {{.*}} bytes, larger than 500 bytes [[TAG]]
  // GCC-NEXT: [[FILE]]:[[@LINE+2]]:7: note: awaiter of type 'large' takes 564 bytes (9{{[0-9]}}%){{$}}
  co_await
      large{};
}
// GCC-NEXT: [[FILE]]:[[@LINE-6]]:6: note: promise 1, other temporaries 2
