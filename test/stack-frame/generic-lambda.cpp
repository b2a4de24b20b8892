// The instance of a generic lambda's call operator, of which first only the type was asked for: Clang 22 hands it to no
// consumer of the AST.
// RUN: %sweep --levels 0,2 -fno-inline -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

template <class F> auto call(F function) -> decltype(function(1)) {
  return function(1);
}

struct held {
  char bytes[300];
};

void plain(held value) {
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: stack frame of '{{.*}}plain(held){{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CHECK: [[FILE]]:[[@LINE+1]]:9: warning: capture of 'value' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  call([value](auto number) {
    // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of
    char buffer[20000];
    use(buffer);
    use(&number);
    use((void*)&value);
  });
}
