// Clang calls the operator new that knows no alignment, unless it is told to look for the other.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1k -fplugin-arg-framewarn-notes=1 -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=RECORD
// RUN: %if clang-from-16 %{ %cxx -O2 -fcoro-aligned-allocation -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=ALIGNED %}
#include "coroutine.h"

struct alignas(64) wide {
  char bytes[2048];
};
// CHECK: [[@LINE+7]]:6: warning: coroutine frame of 'task aligned()'
// CHECK-NEXT: note: local variable 'object' takes 2048
// CHECK-NEXT: note: 'co_await' here
// CHECK-NEXT: note: promise
// CHECK-NEXT: [[@LINE+3]]:6: note: the frame needs an alignment of 64 bytes, but 'operator new' is not told of it
// RECORD: fact unaligned-allocation 64
// CHECK-NEXT: note: allocating 'object' separately
task aligned() {
  wide object;
  use(&object);
  co_await suspend{};
}
// ALIGNED: coroutine-frame aligned
// ALIGNED-NOT: fact
