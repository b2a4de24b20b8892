// What the compiler's own -Wframe-larger-than=N reports gets no main line from us; below N ours still speaks. What lies in
// the frame that the compiler reports has a main line: no notes of ours name it.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off -Wframe-larger-than=30000 2>&1 | %match --check-prefixes=BOTH,BOTH-%kind
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=5 -Wframe-larger-than=30000 2>&1 | grep -v ' note: ' | %match --check-prefixes=BOTH,LOCAL,BOTH-%kind
#include "coroutine.h"

void ours() {
  // BOTH-DAG: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void ours()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  use(buffer);
}

void theirs() {
  // BOTH-CLANG-DAG: [[FILE]]:[[@LINE-1]]:6: warning: stack frame size ({{.*}}) exceeds limit (30000) in '{{.*}}theirs{{.*}}' [[TAG]]
  // LOCAL-DAG: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 40000 bytes of the stack frame of 'void theirs()', larger than 16384 bytes [[TAG]]
  char buffer[40000];
  use(buffer);
  // BOTH-GCC-DAG: [[FILE]]:[[@LINE+1]]:1: warning: the frame size of {{[0-9]+}} bytes is larger than 30000 bytes [[TAG]]
}
