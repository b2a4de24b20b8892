// A variable whose declaration control never gets to, but its scope, is a variable like others: before the first label of a
// `switch`, behind a jump.
// RUN: %sweep -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"
#include "framewarn.h"

struct large {
  char bytes[20000];
  void touch();
};
large make();
void take(const void*, const void*);
void take(const large&);

void before_case(int n) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'text' takes 20000 bytes of the stack frame of 'void before_case(int)', larger than 16384 bytes [[TAG]]
    char text[20000];
  case 1:
    use(text);
  }
}

void allowed(int n) {
  switch (n) {
    FRAMEWARN_ALLOW("a test") char text[20000];
  case 1:
    use(text);
  }
}

void behind_goto(int n) {
  goto inside;
  {
    // CHECK: [[FILE]]:[[@LINE+1]]:11: warning: local variable 'object' takes 20000 bytes of the stack frame of 'void behind_goto(int)', larger than 16384 bytes [[TAG]]
    large object;
  inside:
    object.touch();
  }
}

void behind_break(int n) {
  switch (n) {
  case 1:
    use(&n);
    break;
    // CHECK: [[FILE]]:[[@LINE+1]]:11: warning: local variable 'object' takes 20000 bytes of the stack frame of 'void behind_break(int)', larger than 16384 bytes [[TAG]]
    large object;
  case 2:
    use(&object.bytes);
  }
}

// Each is known by its name.
void two_in_a_call(int n) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:11: warning: local variable 'one' takes 20000 bytes
    large one;
    // CHECK: [[FILE]]:[[@LINE+1]]:11: warning: local variable 'two' takes 20000 bytes
    large two;
  case 1:
    take(&two, &one);
  }
}

// No call is given these: in their order.
int in_no_call(int n, int at) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:20: warning: local variable 'outer' takes 20000 bytes
    volatile large outer;
    {
      // CHECK: [[FILE]]:[[@LINE+1]]:22: warning: local variable 'inner' takes 20000 bytes
      volatile large inner;
    case 1:
      inner.bytes[at] = 1;
      at = inner.bytes[at + 1];
    }
  case 2:
    outer.bytes[at] = 2;
    return outer.bytes[at + 1];
  }
  return 0;
}

// Beside them there are temporaries.
void beside_a_temporary(int n) {
  switch (n) {
    // CHECK: [[FILE]]:[[@LINE+1]]:11: warning: local variable 'object' takes 20000 bytes
    large object;
  case 1:
    take(make());
    object.touch();
  }
}
