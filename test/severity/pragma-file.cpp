// A pragma at the top of the file holds for all of it, one in between for what follows; what stands before is reported.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -Wall -Wextra
// RUN: %silent -DFROM_THE_TOP -Wall -Wextra
// RUN: %silent -DFROM_THE_TOP -Werror
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -Werror 2>&1 | %match --check-prefix=ERROR
#ifdef FROM_THE_TOP
#pragma GCC diagnostic ignored "-Wframe-larger-than="
#endif
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void before()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// ERROR: [[FILE]]:[[@LINE+1]]:6: error: stack frame of 'void before()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[ERROR_TAG]]
void before() {
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void before()', larger than 16384 bytes [[TAG]]
  // ERROR: [[FILE]]:[[@LINE+1]]:8: error: local variable 'buffer' takes 20000 bytes of the stack frame of 'void before()', larger than 16384 bytes [[ERROR_TAG]]
  char buffer[20000];
  use(buffer);
}

#pragma GCC diagnostic ignored "-Wframe-larger-than="
task quiet_coroutine(config c) {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}
void quiet_stack() {
  char buffer[20000];
  use(buffer);
}
void quiet_capture(config c) {
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
