// Awaiters whose functions are virtual: where the co_await stands GCC tells by the call of await_suspend, which names no
// function then. GCC 16 (16.2.0) itself crashes where await_ready and the others are virtual and the awaiter is a reference, in
// cp_coroutine_transform::finish_transforms.
// UNSUPPORTED: gcc-from-16
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
#include "coroutine.h"

struct event {
  virtual bool await_ready();
  virtual void await_suspend(std::coroutine_handle<>);
  virtual int await_resume();
};
struct timer : event {
  virtual void other();
};
struct question {
  virtual bool await_ready();
  virtual bool await_suspend(std::coroutine_handle<>);
  virtual int await_resume();
};
struct transfer {
  virtual bool await_ready();
  virtual std::coroutine_handle<> await_suspend(std::coroutine_handle<>);
  virtual int await_resume();
};
int get();
void use(int);

// CHECK: coroutine-frame initialises
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:16{{$}}
task initialises(event& awaited) {
  int large[2000];
  large[get()] = 1;
  int number = co_await awaited;
  use(large[number]);
}

// CHECK: coroutine-frame several
// CHECK-NEXT: local large 8000 at [[@LINE+2]]:7 needed co_await [[@LINE+4]]:16 co_await [[@LINE+5]]:3 co_await [[@LINE+6]]:17{{$}}
task several(timer& first, question& second, transfer& third) {
  int large[2000];
  large[get()] = 1;
  int number = co_await first;
  co_await second;
  number = 1 + (co_await third);
  use(large[number]);
}
