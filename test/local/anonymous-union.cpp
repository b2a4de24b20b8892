// An anonymous union is a variable, which both compilers call the same.
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

void plain() {
  // CHECK: [[FILE]]:[[@LINE+1]]:{{3|9}}: warning: local variable '<anonymous>' takes 20000 bytes of the stack frame of 'void plain()', larger than 16384 bytes [[TAG]]
  union {
    char text[20000];
    int number;
  };
  use(text);
  use(&number);
}
