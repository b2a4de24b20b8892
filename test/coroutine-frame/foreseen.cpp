// With limits alone, a coroutine is not examined whose frame cannot exceed one. What is found in others must not suffer
// from that, nor what concerns something else than the size of its frame.
// RUN: %cxx -O0 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %cxx -O2 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %cxx -O0 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 -DFRAMEWARN=1 -DSTATED 2>&1 | %match --check-prefixes=STATED,CHECK
// RUN: %cxx -O2 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 -DFRAMEWARN=1 -DSTATED 2>&1 | %match --check-prefixes=STATED,CHECK
// RUN: %cxx -O0 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-coroutine-frame=100 2>&1 | %match --check-prefixes=SMALL,CHECK
// RUN: %cxx -O2 -c %s -o %t.o -I%include -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-coroutine-frame=100 2>&1 | %match --check-prefixes=SMALL,CHECK
#include "coroutine.h"
#include "framewarn.h"

#ifdef STATED
#define SMALL FRAMEWARN_LIMIT(90)
#else
#define SMALL
#endif

// STATED: [[@LINE+2]]:{{[0-9]+}}: warning: coroutine frame of 'task small()' is 1{{[0-9][0-9]}} bytes, larger than 90 bytes
// SMALL: [[@LINE+1]]:{{[0-9]+}}: warning: coroutine frame of 'task small()' is 1{{[0-9][0-9]}} bytes, larger than 100 bytes
SMALL task small() {
  char buffer[100];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

struct bytes {
  char data[300];
};
// SMALL: [[@LINE+2]]:6: warning: coroutine frame of 'task small_but_for(bytes)' is
// CHECK: [[@LINE+1]]:26: warning: parameter 'large' takes 300 bytes of the coroutine frame
task small_but_for(bytes large) {
  co_await suspend{};
  use(&large);
}

// SMALL: [[@LINE+1]]:6: warning: coroutine frame of 'task below()' is
task below() {
  char buffer[3900];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

// CHECK: [[@LINE+1]]:6: warning: coroutine frame of 'task above()' is 41{{[0-9]+}} bytes, larger than {{4096|100}} bytes
task above() {
  char buffer[4090];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

struct alignas(2048) aligned {
  char data[4096];
};
// CHECK: [[@LINE+1]]:6: warning: coroutine frame of 'task over_aligned()' is {{[0-9]+}} bytes, larger than {{4096|100}} bytes
task over_aligned() {
  char first = 1;
  aligned second;
  char third = 2;
  use(&first), use(&second), use(&third);
  co_await suspend{};
  use(&first), use(&second), use(&third);
}
