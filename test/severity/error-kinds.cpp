// error=KIND makes errors of these kinds, without -Werror and in spite of -Wno-error=.
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-error=local,capture 2>&1 | %match --check-prefix=SOME
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=all 2>&1 | %match --check-prefix=ALL
// RUN: %silent -fplugin-arg-framewarn-error=all -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-capture=off
// With a local as an error and its frame as a warning, both have a main line, whatever the notes name.
// RUN: not %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-error=local -fplugin-arg-framewarn-capture=off 2>&1 | %match --check-prefix=LOCAL
#include "coroutine.h"

struct config {
  char text[300];
};
// SOME: [[FILE]]:[[@LINE+3]]:6: warning: coroutine frame of 'task coroutine()' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// ALL: [[FILE]]:[[@LINE+2]]:6: error: coroutine frame of 'task coroutine()' is 8{{[0-9]+}} bytes, larger than 4096 bytes {{\[-W.*frame-larger-than=?\]}}
// LOCAL: [[FILE]]:[[@LINE+1]]:6: warning: coroutine frame of 'task coroutine()' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
task coroutine() {
  // SOME: [[FILE]]:[[@LINE+5]]:8: error: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task coroutine()', larger than 4096 bytes
  // ALL-NEXT: [[FILE]]:[[@LINE+4]]:8: note: local variable 'buffer' takes 8192 bytes
  // LOCAL-NEXT: [[FILE]]:[[@LINE+3]]:8: note: local variable 'buffer' takes 8192 bytes
  // LOCAL-NEXT: [[FILE]]:[[@LINE+4]]:3: note: 'co_await' here
  // LOCAL-NEXT: [[FILE]]:[[@LINE-5]]:6: note: promise
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  // ALL-NEXT: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  // ALL-NEXT: [[FILE]]:[[@LINE-10]]:6: note: promise
  // ALL-NEXT: {{.*}}note: allocating 'buffer' separately
  // LOCAL-NEXT: {{.*}}note: allocating 'buffer' separately
  // LOCAL: [[FILE]]:[[@LINE-7]]:8: error: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task coroutine()', larger than 4096 bytes
  // LOCAL: note: it is needed across this suspension:
  // LOCAL: note: 'co_await' here
  // LOCAL: note: allocating 'buffer' separately
  use(buffer);
}
void capture(config c) {
  // SOME: [[FILE]]:[[@LINE+2]]:18: error: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes
  // ALL: [[FILE]]:[[@LINE+1]]:18: error: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
