// Not returned in place: two candidates, so both lie in the frame.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

struct large {
  char bytes[20000];
  large();
  large(const large&);
};

large choose(bool which) {
  large first;
  // CHECK: [[FILE]]:[[@LINE-1]]:9: warning: local variable 'first' takes 20000 bytes of the stack frame of 'large choose(bool)', larger than 16384 bytes [[TAG]]
  large second;
  // CHECK: [[FILE]]:[[@LINE-1]]:9: warning: local variable 'second' takes 20000 bytes of the stack frame of 'large choose(bool)', larger than 16384 bytes [[TAG]]
  use(&first);
  use(&second);
  return which ? first : second;
}
