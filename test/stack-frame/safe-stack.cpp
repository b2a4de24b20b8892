// REQUIRES: clang
// UNSUPPORTED: clang++-14
// Clang 15 and newer count SafeStack's second stack; what lies in it has no offset in the first. 14 does not count it.
// RUN: %cxx -O0 -fsanitize=safe-stack -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O2 -fsanitize=safe-stack -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl 2>&1 | %check
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"

// RECORD: stack-frame moved 200
// RECORD-NEXT: local buffer 20000 at [[#@LINE+4]]:8{{$}}
// RECORD-NEXT: spill
void moved() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void moved()' is 200{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'buffer' takes 20000 bytes (100%), larger than 16384 bytes{{$}}
  use(buffer);
}
// CHECK-NEXT: [[FILE]]:12:6: note: spills, saved registers and arguments [[#]] bytes
