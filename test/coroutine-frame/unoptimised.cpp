// Without optimisation, variables that are never needed at the same time share nothing on Clang, and the user is told. GCC
// lays the frame out before it optimises: the level makes no difference there.
// RUN: %cxx -O0 -fplugin-arg-framewarn-coroutine-frame=1k -fplugin-arg-framewarn-notes=1 -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1k -fplugin-arg-framewarn-notes=1 -c %s -o %t.o 2>&1 | %match --check-prefixes=OPTIMISED,OPTIMISED-%kind
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=RECORD,RECORD-%kind --allow-unused-prefixes
#include "coroutine.h"

// CHECK: [[@LINE+15]]:6: warning: coroutine frame of 'task either(bool)' is 36{{[0-9]+}} bytes
// CHECK-NEXT: note: local variable 'first' takes 1800 bytes ({{49|50}}%); its address escapes, it may be needed
// CHECK-NEXT: [[@LINE+17]]:5: note: 'co_await' here
// CHECK-NEXT: note: promise 1
// CLANG-NEXT: [[@LINE+11]]:6: note: this build does not optimise; with -O1 and above the frame is laid out anew, mostly smaller
// CHECK-NEXT: note: allocating 'first' separately
// OPTIMISED-GCC: warning: coroutine frame of 'task either(bool)' is 36{{[0-9]+}} bytes
// OPTIMISED-CLANG: warning: coroutine frame of 'task either(bool)' is 18{{[0-9]+}} bytes
// OPTIMISED: note: local variable 'first'
// OPTIMISED-CLANG-SAME: shared with 'second'
// OPTIMISED: note: 'co_await' here
// OPTIMISED: note: promise 1
// OPTIMISED-GCC: note: allocating 'first' separately
// RECORD: coroutine-frame either
// RECORD-CLANG: fact unoptimised
task either(bool which) {
  if (which) {
    char first[1800];
    use(first);
    co_await suspend{};
  } else {
    char second[1800];
    use(second);
    co_await suspend{};
  }
}
