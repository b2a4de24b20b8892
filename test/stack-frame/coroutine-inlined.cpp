// REQUIRES: clang
// A coroutine's variables belong to the coroutine in its ramp, resume and destroy; those of what was inlined into it do not.
// RUN: %cxx -O1 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct event {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> handle) { use(handle.address()); }
  void await_resume() {}
};
struct large {
  char bytes[20000];
};
extern large global;

[[gnu::always_inline]] inline void use_large() {
  large inlined = global;
  use(&inlined);
}

// CHECK: stack-frame coroutine {{[24]0[0-9]+}} at
// CHECK-DAG: local inlined 20000 at [[#@LINE-5]]:9 inlined from void use_large() offset
// CHECK-DAG: local own 20000 at [[#@LINE+4]]:9 offset
task coroutine() {
  co_await event{};
  use_large();
  large own = global;
  use(&own);
}
