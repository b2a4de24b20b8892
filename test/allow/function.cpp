// FRAMEWARN_ALLOW silences every kind in a function, and in what is written within it.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -Werror -fplugin-arg-framewarn-error=all -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
// Without it, all of them speak.
// RUN: %cxx -O1 -I%include -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

struct large {
  char text[300];
};

// CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of 'void function()' is
FRAMEWARN_ALLOW("a test") void function() {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame
  char buffer[20000];
  use(buffer);
}
void on_declaration() FRAMEWARN_ALLOW("a test");
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void on_declaration()' is
void on_declaration() {
  char one[10000], other[10000];
  use(one);
  use(other);
}
// CHECK-DAG: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: coroutine frame of 'task coroutine(large)' is
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: parameter 'parameter' takes 300 bytes of the coroutine frame
FRAMEWARN_ALLOW("a test") task coroutine(large parameter) {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 8000 bytes of the coroutine frame
  char buffer[8000];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&parameter);
}
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of '{{.*}}instance{{.*}}' is
template <typename T> FRAMEWARN_ALLOW("a test") void instance() {
  T one[10000], other[10000];
  use(one);
  use(other);
}
template void instance<char>();
template void instance<int>();

FRAMEWARN_ALLOW("a test") void around(large captured) {
  // CHECK-DAG: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of {{.*}} is 2{{[0-9]+}} bytes
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: capture of 'captured' by value takes 300 bytes
  auto lambda = [captured](int) {
    char one[10000], other[10000];
    use(one);
    use(other);
    use((void*)&captured);
  };
  lambda(1);
  use(&lambda);
  struct local {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of {{.*}}member{{.*}} is 2{{[0-9]+}} bytes
    [[gnu::noinline]] static void member() {
      char one[10000], other[10000];
      use(one);
      use(other);
    }
  };
  local::member();
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: coroutine frame of {{.*}} is 8{{[0-9]+}} bytes
  auto nested = [](int) -> task {
    char one[4000], other[4000];
    use(one);
    use(other);
    co_await suspend{};
    use(one);
    use(other);
  };
  nested(1);
}
