// On a lambda the attribute stands behind its parameters.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
#include "coroutine.h"
#include "framewarn.h"

void caller(int n) {
  // CHECK: [[FILE]]:[[@LINE+2]]:16: warning: stack frame of {{.*}} is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:24: note: limit of 100 bytes set here
  auto plain = [](int) FRAMEWARN_LIMIT(100) {
    char buffer[4000];
    use(buffer);
  };
  // CHECK: [[FILE]]:[[@LINE+2]]:18: warning: stack frame of {{.*}} is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: limit of 200 bytes set here
  auto generic = [n](auto m) FRAMEWARN_LIMIT(200) {
    char buffer[4000];
    use(buffer);
    use((void*)&m);
    return n;
  };
  void (*never_inlined)(int) = plain;
  use((void*)never_inlined);
  use(&generic);
  generic(n);
}
