// On one variable or parameter: that one is silent, its frame and the others are not.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

struct large {
  char text[300];
};

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void function()' is {{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void function() {
  FRAMEWARN_ALLOW("a test") char silent[20000];
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'loud' takes 20016 bytes of the stack frame
  char loud[20016];
  char behind[20032] FRAMEWARN_ALLOW("a test");
  use(silent);
  use(loud);
  use(behind);
}

// CHECK: [[FILE]]:[[@LINE+4]]:6: warning: coroutine frame of 'task coroutine(large, large)' is {{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+3]]:59: warning: parameter 'other' takes 300 bytes of the coroutine frame
// The parameter's attribute stands on the definition.
task coroutine(large one, large other);
task coroutine(FRAMEWARN_ALLOW("a test") large one, large other) {
  FRAMEWARN_ALLOW("a test") char silent[8000];
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'loud' takes 8016 bytes of the coroutine frame
  char loud[8016];
  use(silent);
  use(loud);
  co_await suspend{};
  use(silent);
  use(loud);
  use(&one);
  use(&other);
}
