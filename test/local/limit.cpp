// Strictly larger; local= sets the limit for both kinds of frame; off.
// RUN: %silent -fplugin-arg-framewarn-local=5000
// RUN: %silent -fplugin-arg-framewarn-local=off
// RUN: %sweep -fplugin-arg-framewarn-local=4999 -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

void plain() {
  char buffer[5000];
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'buffer' takes 5000 bytes of the stack frame of '{{(void )?}}plain()', larger than 4999 bytes [[TAG]]
  use(buffer);
}
