// A local of a stack frame, when the frame itself is not reported.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-local=19999
#include "coroutine.h"

void big() {
  char buffer[20000];
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of '{{(void )?}}big()', larger than {{16384|19999}} bytes [[TAG]]
  use(buffer);
}

struct matrix {
  double values[50][60];
};
void typed() {
  matrix m;
  // CHECK: [[FILE]]:[[@LINE-1]]:10: warning: local variable 'm' takes 24000 bytes of the stack frame of '{{(void )?}}typed()', larger than {{16384|19999}} bytes [[TAG]]
  use(&m);
}

// Each of two locals that share the stack has its own line.
void two(bool which) {
  if (which) {
    char first[30000];
    // CHECK: [[FILE]]:[[@LINE-1]]:10: warning: local variable 'first' takes 30000 bytes of the stack frame of '{{(void )?}}two(bool)', larger than {{16384|19999}} bytes [[TAG]]
    use(first);
  } else {
    char second[30001];
    // CHECK: [[FILE]]:[[@LINE-1]]:10: warning: local variable 'second' takes 30001 bytes of the stack frame of '{{(void )?}}two(bool)', larger than {{16384|19999}} bytes [[TAG]]
    use(second);
  }
}
