// A record is written besides: what is said of the frames is the same with one, small variables and temporaries included.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=100 -fplugin-arg-framewarn-coroutine-frame=1 > %t.without 2>&1
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=100 -fplugin-arg-framewarn-coroutine-frame=1 -fplugin-arg-framewarn-record=%t.jsonl > %t.with 2>&1
// RUN: diff %t.without %t.with
// RUN: %match < %t.with
// With notes=all the notes tell all that is known, and so without a record, too.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=20000 -fplugin-arg-framewarn-notes=all > %t.without 2>&1
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=20000 -fplugin-arg-framewarn-notes=all -fplugin-arg-framewarn-record=%t.jsonl > %t.with 2>&1
// RUN: diff %t.without %t.with
// RUN: %plain_check --check-prefix=ALL < %t.with
#include "coroutine.h"

struct pair {
  pair(int);
  ~pair();
  long a, b, c;
};
void use(const pair&);

// CHECK: [[FILE]]:[[@LINE+5]]:6: warning: stack frame of '{{(void )?}}small_ones(int)' is 20{{[0-9]+}} bytes, larger than 100 bytes
// CHECK-NEXT: [[FILE]]:[[@LINE+5]]:8: note: local variable 'large' takes 20000 bytes ({{.*}}%), larger than 16384 bytes
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:6: note: spills, saved registers and arguments {{[0-9]+}} bytes
// ALL: [[@LINE+3]]:8: note: local variable 'large' takes 20000 bytes
// ALL: [[@LINE+3]]:7: note: local variable 'a' takes 4 bytes
void small_ones(int n) {
  char large[20000];
  int a = n, b = n;
  use(large);
  use(&a);
  use(&b);
  use(pair(n));
}
