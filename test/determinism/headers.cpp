// A header found by several spellings of its path, templates instantiated twice, the variants of a constructor, a header
// without a guard: each place once, sorted by file (as this compiler spells it), line and column.
// RUN: %cxx -O1 -c %s -o %t.o -I%S/inputs -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | grep -E ' warning: | error: ' | %python %support/in_order.py | %check
// RUN: %cxx -O2 -g -c %s -o %t.o -I%S/inputs/../inputs -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | grep -E ' warning: | error: ' | %python %support/in_order.py | %check
// RUN: %cxx -O1 -c %s -o %t.o -I%S/inputs -fplugin-arg-framewarn-notes=all -fplugin-arg-framewarn-local=off 2>&1 | grep -E 'other function|other functions' | %match --check-prefix=OTHERS
void use(void*);
#include "../determinism/inputs/shared.h"
#include "inputs/../inputs/shared.h"
#include "inputs/shared.h"
#include <shared.h>

// CHECK-DAG: {{.*}}shared.h:2:45: warning: stack frame of '{{.*}}in_template{{.*}}' is 20{{[0-9]+}} bytes
// CHECK-DAG: {{.*}}shared.h:7:30: warning: stack frame of 'int in_header(int)' is 20{{[0-9]+}} bytes
// CHECK-DAG: {{.*}}shared.h:17:21: warning: stack frame of 'derived::derived()' is 20{{[0-9]+}} bytes
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:5: warning: stack frame of 'int last_but_one(int)' is 20{{[0-9]+}} bytes
int last_but_one(int x) {
  char buffer[20000];
  use(buffer);
  derived once, again;
  return buffer[in_header(x)] + in_template(x) + in_template('a') + in_template(1.0);
}
// CHECK-DAG: [[FILE]]:[[@LINE+2]]:5: warning: stack frame of 'int one(int)' is 20{{[0-9]+}} bytes
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:69: warning: stack frame of 'int two(int)' is 20{{[0-9]+}} bytes
int one(int x) { char b[20000]; use(b); return b[x]; }          int two(int x) { char b[20001]; use(b); return b[x]; }

#define NAME first
#define NUMBER 1
#include "inputs/without_guard.h"
#undef NAME
#undef NUMBER
#define NAME second
#define NUMBER 2
#include "inputs/../inputs/without_guard.h"

int call(int x) { return first(x) + second(x); }

// CHECK-DAG: {{.*}}without_guard.h:2:30: warning: stack frame of 'int {{first|second}}(int)' is 20{{[0-9]+}} bytes
// OTHERS-DAG: shared.h:2:45: note: and in 2 other functions or instances, up to
// OTHERS-DAG: without_guard.h:2:30: note: and in 1 other function or instance, up to
