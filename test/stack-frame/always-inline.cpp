// Without optimisation, too, what is always inlined is named: with the function it comes from, through another one as well.
// RUN: %cxx -O0 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"

[[gnu::always_inline]] static inline void inner() {
  char buffer[20000];
  use(buffer);
}
[[gnu::always_inline]] static inline void outer() {
  inner();
}

// CHECK: [[@LINE+3]]:6: warning: stack frame of 'void plain()' is 20{{[0-9]+}} bytes, larger than 16384 bytes
// CHECK-NEXT: 6:8: note: local variable 'buffer', inlined from 'void inner()', takes 20000 bytes ({{[0-9]+}}%), larger than 16384 bytes
// CHECK-NEXT: note: spills,
void plain() {
  outer();
}
