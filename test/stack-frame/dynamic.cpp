// alloca: the frame as -fstack-usage counts it, and a note that there is more.
// RUN: %sweep -fplugin-arg-framewarn-local=off
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record --kind stack-frame %t.jsonl | %match --check-prefix=RECORD
#include "coroutine.h"

// RECORD: stack-frame grows 20{{[0-9]+}} at [[@LINE+1]]:6 dynamic limit 16384
void grows(int n) {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void grows(int)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char fixed[20000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'fixed' takes 20000 bytes
  char* more = static_cast<char*>(__builtin_alloca(n));
  use(fixed);
  use(more);
}
// CHECK-NEXT: [[FILE]]:8:6: note: {{.*}}spills, saved registers and arguments [[#]] bytes
// CHECK-NEXT: [[FILE]]:8:6: note: memory of alloca or variable-length arrays may come on top
