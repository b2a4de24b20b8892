// Of what CoroSplit works out anew behind a suspension it keeps what that is made of: from 17 on of a whole expression,
// before that only up to four operations deep.
// REQUIRES: clang-from-17
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct unknown : suspend {
  bool await_ready() const noexcept;
};

#define OF_8(n) \
  from[n] + from[n + 1] + from[n + 2] + from[n + 3] + from[n + 4] + from[n + 5] + from[n + 6] + from[n + 7]
#define OF_64(n) \
  OF_8(n) + OF_8(n + 8) + OF_8(n + 16) + OF_8(n + 24) + OF_8(n + 32) + OF_8(n + 40) + OF_8(n + 48) + OF_8(n + 56)
#define OF_512(n) \
  OF_64(n) + OF_64(n + 64) + OF_64(n + 128) + OF_64(n + 192) + OF_64(n + 256) + OF_64(n + 320) + OF_64(n + 384) + \
      OF_64(n + 448)

// CHECK: [[@LINE+1]]:6: warning: coroutine frame of 'task sum({{.*}})' is 4{{[0-9]+}} bytes, larger than 4096 bytes
task sum(volatile long* from) {
  long all = OF_512(0) + OF_64(512);
  co_await unknown{};
  *from = all;
}
