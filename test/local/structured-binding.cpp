// The object behind a structured binding is a variable of the user's.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct both {
  char bytes[20000];
  int number;
};
both get();

void unpack() {
  auto [bytes, number] = get();
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: local variable '{{.+}}' takes 20004 bytes of the stack frame of 'void unpack()', larger than 16384 bytes [[TAG]]
  use(bytes);
  use(&number);
}
