// A co_await that a macro writes is where the macro is used, in whatever expression; one that stands in the source is at the
// word, whatever writes its operand.
//
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
#include "coroutine.h"

struct nap {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
nap sleep(int);
int get();
void use(int);
void use(int, int);

#define AWAITED(x) co_await x
#define AWAIT co_await
#define NAP nap{}

// CHECK: coroutine-frame in_condition
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:7{{$}}
task in_condition() {
  int large[2000];
  large[get()] = 1;
  if (AWAITED(nap{}) == 3)
    use(1);
  use(large[get()]);
}

// CHECK: coroutine-frame argument
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:7{{$}}
task argument() {
  int large[2000];
  large[get()] = 1;
  use(AWAITED(nap{}));
  use(large[get()]);
}

// CHECK: coroutine-frame while_less
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:10{{$}}
task while_less() {
  int large[2000];
  large[get()] = 1;
  while (AWAIT nap{} < 3)
    use(2);
  use(large[get()]);
}

// CHECK: coroutine-frame sum
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:11 co_await [[@LINE+4]]:28{{$}}
task sum() {
  int large[2000];
  large[get()] = 1;
  use(2 + AWAIT sleep(1) + AWAITED(NAP));
  use(large[get()]);
}

// CHECK: coroutine-frame initialises
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:15 co_await [[@LINE+5]]:16{{$}}
task initialises() {
  int large[2000];
  large[get()] = 1;
  int first = AWAIT nap{};
  int second = AWAITED(NAP);
  use(large[first], second);
}

// CHECK: coroutine-frame operands
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:3 co_await [[@LINE+5]]:15 co_await [[@LINE+6]]:8{{$}}
task operands() {
  int large[2000];
  large[get()] = 1;
  co_await NAP;
  int first = co_await NAP;
  use((co_await NAP) + first);
  use(large[get()]);
}
