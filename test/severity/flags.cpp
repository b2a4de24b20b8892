// Flags act on all kinds as they do on the compiler's own warning. (What they do is the same at every level.)
// RUN: %sweep -fplugin-arg-framewarn-notes=0
// RUN: %silent --levels 0,2 -Wno-frame-larger-than
// RUN: %silent --levels 0,2 -w
// RUN: %silent --levels 0,2 -w -Werror
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -Werror 2>&1 | %match --check-prefix=ERROR
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0 -Werror -Wno-error=frame-larger-than=
// RUN: %silent --levels 0,2 -Werror -Wno-frame-larger-than
// GCC's takes a number, above which it warns of stack frames itself.
// RUN: %if gcc %{ not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -Werror=frame-larger-than=100000 2>&1 | %match --check-prefix=ERROR %}
// RUN: %if clang %{ not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -Werror=frame-larger-than 2>&1 | %match --check-prefix=ERROR %}
// RUN: %if gcc %{ %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0 -Werror=frame-larger-than=100000 -Wno-error=frame-larger-than= %}
// RUN: %if clang %{ %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0 -Werror=frame-larger-than -Wno-error=frame-larger-than= %}
// RUN: %if gcc %{ %silent --levels 0,2 -Werror=frame-larger-than=100000 -Wno-frame-larger-than %}
// RUN: %if clang %{ %silent --levels 0,2 -Werror=frame-larger-than -Wno-frame-larger-than %}
// error= makes errors of every kind, with the tag of a warning; what is silenced stays silent.
// RUN: %if gcc %{ not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-error=all -Wno-error=frame-larger-than= 2>&1 | sed 's/-Wframe-/-Werror=frame-/' | %match --check-prefix=ERROR %}
// RUN: %if clang %{ not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-error=all -Wno-error=frame-larger-than= 2>&1 | sed 's/-Wframe-/-Werror,-Wframe-/' | %match --check-prefix=ERROR %}
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-error=all -w
// RUN: %silent --levels 0,2 -fplugin-arg-framewarn-error=all -Wno-frame-larger-than
// A failed compilation leaves no object behind.
// RUN: rm -f %t.o
// RUN: not %cxx -O1 -c %s -o %t.o -Werror 2> %t.err
// RUN: not ls %t.o
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};
// CHECK: [[FILE]]:[[@LINE+4]]:6: warning: coroutine frame of 'task coroutine(config)' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// ERROR: [[FILE]]:[[@LINE+3]]:6: error: coroutine frame of 'task coroutine(config)' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[ERROR_TAG]]
// CHECK: [[FILE]]:[[@LINE+2]]:23: warning: parameter 'c' takes 300 bytes of the coroutine frame of 'task coroutine(config)', larger than 256 bytes [[TAG]]
// ERROR: [[FILE]]:[[@LINE+1]]:23: error: parameter 'c' takes 300 bytes of the coroutine frame of 'task coroutine(config)', larger than 256 bytes [[ERROR_TAG]]
task coroutine(config c) {
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task coroutine(config)', larger than 4096 bytes [[TAG]]
  // ERROR: [[FILE]]:[[@LINE+1]]:8: error: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task coroutine(config)', larger than 4096 bytes [[ERROR_TAG]]
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void stack()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// ERROR: [[FILE]]:[[@LINE+1]]:6: error: stack frame of 'void stack()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[ERROR_TAG]]
void stack() {
  // CHECK: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  // ERROR: [[FILE]]:[[@LINE+1]]:8: error: local variable 'buffer' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[ERROR_TAG]]
  char buffer[20000];
  use(buffer);
}
void capture(config c) {
  // CHECK: [[FILE]]:[[@LINE+2]]:18: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  // ERROR: [[FILE]]:[[@LINE+1]]:18: error: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[ERROR_TAG]]
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
