// With the default limits, too, what is a twentieth of a frame is named when it was inlined: into a coroutine, or into a
// function whose limit only the source states, also behind what is inlined there.
// Clang 14 and 15 leave it out of the coroutine's frame.
// REQUIRES: clang-from-16
// RUN: %cxx -O2 -DFRAMEWARN=1 -I%include -c %s -o %t.o 2>&1 | %check
#include "framewarn.h"

static inline void before(void (*use)(void*)) {
  char early[700];
  use(early);
}

#include "coroutine.h"

[[gnu::always_inline]] static inline void work() {
  char buffer[800];
  use(buffer);
}
// CHECK: [[@LINE+4]]:6: warning: coroutine frame of 'task large()' is 4{{[0-9]+}} bytes
// CHECK-COUNT-5: 16:8: note: local variable 'buffer', inlined from 'void work()', takes 800 bytes (1{{[0-9]}}%); no suspension needs it
// CHECK: note: promise 1, other local variables 400,
// CHECK: note: keeping 'void work()' from being inlined would take 'buffer' out of the frame
task large() {
  char own[400];
  for (;;) {
    work();
    work();
    work();
    use(own);
    co_await suspend{};
    work();
    work();
  }
}

// CHECK: [[@LINE+4]]:27: warning: stack frame of 'void interrupt()' is 7{{[0-9]+}} bytes, larger than 256 bytes
// CHECK-NEXT: note: limit of 256 bytes set here
// CHECK-NEXT: 9:8: note: local variable 'early', inlined from 'void before(void (*)({{void ?}}*))', takes 700 bytes
// CHECK-NEXT: note: spills,
FRAMEWARN_LIMIT(256) void interrupt() {
  before(use);
}
