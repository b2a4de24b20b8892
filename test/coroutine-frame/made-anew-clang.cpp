// What CoroSplit works out anew behind a suspension it does not keep, but what that is made of, which may be much more
// (CoroFrame.cpp, rewriteMaterializableInstructions): its size has to be foreseen, and the variable to keep its name.
// REQUIRES: clang
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct unknown : suspend {
  bool await_ready() const noexcept;
};

typedef long large __attribute__((vector_size(8192)));
typedef char small __attribute__((vector_size(1024)));

// CHECK: [[@LINE+1]]:6: warning: coroutine frame of 'task before({{.*}})' is {{8[0-9]+|1[0-9]+}} bytes, larger than 4096 bytes
task before(volatile large* from, volatile small* to) {
  // CHECK: [[@LINE+1]]:9: warning: local variable 'wide' takes 8192 bytes of the coroutine frame
  large wide = *from;
  small narrow = __builtin_convertvector(wide, small);
  co_await unknown{};
  *to = narrow;
}
