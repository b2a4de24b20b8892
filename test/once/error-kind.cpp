// `error=` of a part's kind and not of its frame's: the warning about the frame must not hide the error. With both, or
// with the frame's alone, the notes are enough. test/severity/error-kinds.cpp has more of what error= does.
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=local 2>&1 | grep -v ' note: ' | %match --check-prefix=LOCAL
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=capture 2>&1 | grep -v ' note: ' | %match --check-prefix=CAPTURE
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=coroutine-frame,stack-frame 2>&1 | grep -v ' note: ' | %match --check-prefix=FRAMES
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=coroutine-frame,stack-frame,local,capture 2>&1 | grep -v ' note: ' | %match --check-prefix=FRAMES
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};
// LOCAL: [[FILE]]:[[@LINE+4]]:6: warning: coroutine frame of 'task coroutine(config)'
// CAPTURE: [[FILE]]:[[@LINE+3]]:6: warning: coroutine frame of 'task coroutine(config)'
// CAPTURE: [[FILE]]:[[@LINE+2]]:23: error: parameter 'c' takes 300 bytes of the coroutine frame of 'task coroutine(config)', larger than 256 bytes
// FRAMES: [[FILE]]:[[@LINE+1]]:6: error: coroutine frame of 'task coroutine(config)'
task coroutine(config c) {
  // LOCAL: [[FILE]]:[[@LINE+1]]:8: error: local variable 'buffer' takes 6000 bytes of the coroutine frame of 'task coroutine(config)', larger than 4096 bytes
  char buffer[6000];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}
// LOCAL: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of 'void stack()'
// CAPTURE: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void stack()'
// FRAMES: [[FILE]]:[[@LINE+1]]:6: error: stack frame of 'void stack()'
void stack() {
  // LOCAL: [[FILE]]:[[@LINE+1]]:8: error: local variable 'buffer' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes
  char buffer[20000];
  use(buffer);
}
