// What is taken out of a function is known by its variables, where its symbol tells nothing: OpenMP's tasks
// (`.omp_task_entry.`), before 17 all of OpenMP's regions, and blocks. It is held to the function's limit, but the size
// that the function must have is not its.
// REQUIRES: clang
// RUN: %cxx -O0 -fopenmp -fblocks -I%include -DFRAMEWARN=1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %match --check-prefixes=CHECK,KEPT
// RUN: %cxx -O2 -fopenmp -fblocks -I%include -DFRAMEWARN=1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

typedef void (^block)(void);
void run(block);

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void in_task(int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+4]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void in_task(int)', larger than 16384 bytes [[TAG]]
void in_task(int) {
#pragma omp task
  {
    char buffer[20000];
    use(buffer);
  }
}
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:27: warning: stack frame of 'void limited()' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
FRAMEWARN_LIMIT(200) void limited() {
#pragma omp task
  {
    char buffer[500];
    use(buffer);
  }
}
FRAMEWARN_ALLOW("a test") void allowed() {
#pragma omp task
  {
    char buffer[20000];
    use(buffer);
  }
}
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void in_block(int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void in_block(int)', larger than 16384 bytes [[TAG]]
void in_block(int n) {
  run(^{
    char buffer[20000];
    use(buffer);
    (void)n;
  });
}
// A block in a coroutine is no part of its frame.
// KEPT-NEXT: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'task in_coroutine(int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// KEPT-NEXT: [[FILE]]:[[@LINE+4]]:10: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'task in_coroutine(int)', larger than 16384 bytes [[TAG]]
task in_coroutine(int n) {
  co_await suspend{};
  run(^{
    char buffer[20000];
    use(buffer);
    (void)n;
  });
}

// Classes and lambdas within them are functions like any others.
// CHECK: [[FILE]]:[[@LINE+6]]:21: warning: stack frame of '{{.*}}around_lambda(){{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+6]]:12: warning: local variable 'buffer' takes 20000 bytes of the stack frame of '{{.*}}around_lambda(){{.*}}'
void around_lambda() {
#pragma omp parallel
  {
    // noinline: to have a frame of its own
    auto function = [] () __attribute__((noinline)) {
      char buffer[20000];
      use(buffer);
    };
    function();
  }
}
