// Strictly larger; `off`, k, KiB, M and MiB.
// RUN: %at_limit --kind coroutine-frame --function echo %s
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-local=off
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-coroutine-frame=9k -fplugin-arg-framewarn-local=off
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-coroutine-frame=9KiB -fplugin-arg-framewarn-local=off
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-coroutine-frame=1M -fplugin-arg-framewarn-local=off
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-coroutine-frame=1MiB -fplugin-arg-framewarn-local=off
// RUN: %sweep -fplugin-arg-framewarn-coroutine-frame=8k -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
#include "coroutine.h"

// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: coroutine frame of 'task echo()' is [[#]] bytes, larger than 8192 bytes [[TAG]]
task echo() {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
