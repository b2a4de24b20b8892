// The optimiser gives an alias's symbol to the function that it stands for, when nothing else has to be there by its own
// name: that function it still is.
// RUN: %sweep --levels 0,2 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0
#include "coroutine.h"
#include "framewarn.h"

FRAMEWARN_ALLOW("a test") static void allowed() {
  char buffer[20000];
  use(buffer);
}
extern "C" void alias() __attribute__((alias("_ZL7allowedv")));
extern "C" void alias_of_alias() __attribute__((alias("alias")));

// CHECK: [[FILE]]:[[@LINE+1]]:13: warning: stack frame of 'void told()' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
static void told() {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 30000 bytes of the stack frame of 'void told()', larger than 16384 bytes [[TAG]]
  char buffer[30000];
  use(buffer);
}
extern "C" void alias_of_told() __attribute__((alias("_ZL4toldv")));
