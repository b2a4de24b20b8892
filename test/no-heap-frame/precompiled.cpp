// What a precompiled header says of functions that are defined here counts as if it were said here.
// REQUIRES: clang
// RUN: %cxx -O2 -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: not %cxx -O2 -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O2 -flto -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: %cxx -O2 -flto -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -DCOROUTINE_ONLY -c %s -o %t.o 2>&1 | %plain_check --check-prefix=LTO
// RUN: %cxx -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: %cxx -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -DCOROUTINE_ONLY -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %plain_check --check-prefix=RECORD < %t.jsonl
#ifndef BODY
#include "coroutine.h"
#include "framewarn.h"
FRAMEWARN_NO_HEAP_FRAME task coroutine(int n);
FRAMEWARN_NO_HEAP_FRAME int plain(int n);
#else
// LTO: remark: framewarn: coroutine frames that are allocated on the heap are not known: with -flto frames can still move when linking
// RECORD: "kind":"left-out","what":"no-heap-frame","why":"without optimisation
// CHECK-DAG: [[FILE]]:[[@LINE+2]]:6: error: coroutine frame of 'task coroutine(int)' is allocated on the heap
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:6: note: calls from other files would allocate it
task coroutine(int n) {
  use(&n);
  co_await suspend{};
  use(&n);
}
#ifndef COROUTINE_ONLY
// CHECK-DAG: [[FILE]]:[[@LINE+1]]:5: error: 'framewarn_no_heap_frame' on 'int plain(int)', which is no coroutine
int plain(int n) { return n; }
#endif
#endif
