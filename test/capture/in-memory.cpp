// A parameter that is passed in memory: optimised, Clang copies it from there into the frame, without the coroutine's
// own copy between.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-coroutine-frame=off
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"

struct lazy {
  struct promise_type : task::promise_type {
    lazy get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
  };
};
struct small {
  int numbers[25];
};
struct large {
  int numbers[500];
};
void use(const large&, const small&);

// CHECK: [[FILE]]:[[@LINE+4]]:53: warning: parameter 'config' takes 2000 bytes of the coroutine frame of '{{.*}}kept(int, small, large)', larger than 256 bytes [[TAG]]
// RECORD: coroutine-frame kept
// RECORD-DAG: parameter config 2000 at [[@LINE+2]]:53
// RECORD-DAG: parameter other 100 at [[@LINE+1]]:40
[[gnu::noinline]] lazy kept(int, small other, large config) {
  large local = config;
  small copy = other;
  co_await suspend{};
  use(local, copy);
}
