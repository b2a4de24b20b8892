// A lambda that becomes a pointer to a function has one more of that, on Clang with the code of its call operator: what is
// said about the lambda holds for both, and both are told as one.
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0 -DFRAMEWARN=1 -I%include
#include "coroutine.h"
#include "framewarn.h"

using function = int (*)(int);

function allowed() {
  return [](int number) FRAMEWARN_ALLOW("a test") {
    char buffer[20000];
    use(buffer);
    return number;
  };
}
function limited() {
  return [](int number) FRAMEWARN_LIMIT(30000) {
    char first[10000], second[10000];
    use(first);
    use(second);
    return number;
  };
}
function reported() {
  // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: stack frame of '{{.*}}reported()::{{.*}}(int){{.*}}' is 16{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  return [](int number) {
    char first[8200], second[8200];
    use(first);
    use(second);
    return number;
  };
}
// CHECK-NOT: warning:
