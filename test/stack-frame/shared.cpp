// REQUIRES: clang
// Variables whose lifetimes do not meet share a slot (StackColoring): both are listed where it is, and no byte counts twice.
// RUN: %sweep_optimised
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind stack-frame %t.jsonl | %match --check-prefix=RECORD
#include "coroutine.h"

// RECORD: stack-frame branches 30{{[0-9]+}} at [[#@LINE+4]]:6
// RECORD-NEXT: local {{first 30000|second 30001}} at {{[0-9:]+}} offset 0
// RECORD-NEXT: local {{first 30000|second 30001}} at {{[0-9:]+}} offset 0
// RECORD-NEXT: spill {{[0-9][0-9]?}}{{$}}
void branches(bool which) {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void branches(bool)' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  if (which) {
    char first[30000];
    use(first);
  } else {
    char second[30001];
    // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:10: note: local variable 'second' takes 30001 bytes (100%), larger than 16384 bytes, shared with 'first'
    // CHECK-NEXT: [[FILE]]:15:10: note: local variable 'first' takes 30000 bytes (100%), larger than 16384 bytes, shared with 'second'
    use(second);
  }
}
// CHECK-NEXT: [[FILE]]:12:6: note: spills, saved registers and arguments {{[0-9][0-9]?}} bytes

[[gnu::always_inline]] inline void helper() {
  char buffer[20000];
  use(buffer);
}

// One slot of two holds two variables.
void some() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void some()' is 44{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char all[24000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'all' takes 24000 bytes ({{5[0-9]}}%), larger than 16384 bytes{{$}}
  use(all);
  {
    char inner[20016];
    // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:10: note: local variable 'inner' takes 20016 bytes (45%), larger than 16384 bytes, shared with 'buffer'
    // CHECK-NEXT: [[FILE]]:27:8: note: local variable 'buffer', inlined from 'void helper()', takes 20000 bytes (45%), larger than 16384 bytes, shared with 'inner'
    use(inner);
  }
  helper();
  use(all);
}
// CHECK-NEXT: [[FILE]]:32:6: note: spills, saved registers and arguments {{[0-9][0-9]?}} bytes
