// What comes from a function that was inlined into the coroutine is told with that function, and cannot be needed across
// a suspension.
// Clang 14 and 15 leave it out of the frame.
// REQUIRES: clang-from-16
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1k -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2>&1 | %check
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"

struct text {
  char bytes[600];
  text();
  ~text();
};
void take(const text&);

[[gnu::always_inline]] static inline void work(int size) {
  char buffer[1024];
  use(&size);
  use(buffer);
  take(text());
}
// CHECK: [[@LINE+7]]:6: warning: coroutine frame of 'task loop()'
// CHECK-NEXT: 17:8: note: local variable 'buffer', inlined from 'void work(int)', takes 1024 bytes ([[#]]%); no suspension needs it
// CHECK-NEXT: 20:8: note: temporary of type 'text', inlined from 'void work(int)', takes 600 bytes ([[#]]%); no suspension needs it
// CHECK-NEXT: 29:6: note: promise 1, spills 4, bookkeeping 17, padding [[#]] bytes
// CHECK-NEXT: 17:8: note: keeping 'void work(int)' from being inlined would take 'buffer' out of the frame
// RECORD-DAG: local buffer 1024 at 17:8 inlined from void work(int) kept-anyway
// RECORD-DAG: temporary 600 at 20:8 inlined from void work(int) kept-anyway
task loop() {
  for (;;) {
    work(1);
    co_await suspend{};
  }
}
task straight() {
  work(1);
  co_await suspend{};
}
