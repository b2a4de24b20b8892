// On a lambda: its frames, its captures, its variables.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -Werror -fplugin-arg-framewarn-error=all -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
// RUN: %cxx -O1 -I%include -c %s -o %t.o 2>&1 | grep -E ': (warning|error): ' | %check
#include "coroutine.h"
#include "framewarn.h"

struct large {
  char text[300];
};

void caller(large captured) {
  // CHECK-DAG: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of {{.*}} is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: capture of 'captured' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto lambda = [captured](auto n) __attribute__((noinline)) FRAMEWARN_ALLOW("a test") {
    char buffer[20000];
    use(buffer);
    use((void*)&captured);
    use(&n);
  };
  lambda(1);
  use(&lambda);
}
