// All that one argument of a macro declares is at one place, where the macro is used: variables, parameters and
// captures there are told apart by their names.
// RUN: %sweep -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=0
// RUN: %cxx -O1 -c %s -o %t.o 2>&1 -fplugin-arg-framewarn-capture=off -fplugin-arg-framewarn-notes=1 | %plain_check --check-prefix=ONE
#include "coroutine.h"

#define AS_IT_IS(...) __VA_ARGS__

struct config {
  char text[300];
};

// ONE: [[@LINE+2]]:6: warning: coroutine frame of 'task locals()' is
// ONE: [[@LINE+6]]:3: note: local variable 'second' takes 6000 bytes
task locals() {
  // CHECK: [[FILE]]:[[@LINE+4]]:3: warning: local variable 'first' takes 5000 bytes of the coroutine frame of 'task locals()', larger than 4096 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+3]]:3: warning: local variable 'second' takes 6000 bytes of the coroutine frame of 'task locals()', larger than 4096 bytes [[TAG]]
  // ONE: [[@LINE+2]]:3: warning: local variable 'first' takes 5000 bytes of the coroutine frame of 'task locals()', larger than 4096 bytes
  // ONE-NOT: local variable 'second' takes 6000 bytes of
  AS_IT_IS(char first[5000]; char second[6000];)
  use(first);
  use(second);
  co_await suspend{};
  use(first);
  use(second);
}

void plain() {
  // CHECK: [[FILE]]:[[@LINE+2]]:3: warning: local variable 'first' takes 17000 bytes of the stack frame of 'void plain()', larger than 16384 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:3: warning: local variable 'second' takes 18000 bytes of the stack frame of 'void plain()', larger than 16384 bytes [[TAG]]
  AS_IT_IS(char first[17000]; char second[18000];)
  use(first);
  use(second);
}

// CHECK: [[FILE]]:[[@LINE+2]]:1: warning: parameter 'one' takes 300 bytes of the coroutine frame of 'task parameters(config, config)', larger than 256 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: warning: parameter 'other' takes 300 bytes of the coroutine frame of 'task parameters(config, config)', larger than 256 bytes [[TAG]]
AS_IT_IS(task parameters(config one, config other) {
  use(&one);
  use(&other);
  co_await suspend{};
  use(&one);
  use(&other);
})

void captures(config one, config other) {
  // CHECK: [[FILE]]:[[@LINE+2]]:17: warning: capture of 'one' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:17: warning: capture of 'other' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto lambda = AS_IT_IS([one, other] {
    use((void*)&one);
    use((void*)&other);
  });
  lambda();
}
