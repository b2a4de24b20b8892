// GCC keeps in the frame what a coroutine declares but what has no memory of its own there: enumerators of a local
// enumeration, and a copy of an object that is declared `extern`, which nothing uses. The one is no variable of the
// user's, and no work is to be moved for the other.
// From 15 or 16 on it does not (16.2 neither of both; 15 was not tried).
// REQUIRES: gcc
// UNSUPPORTED: gcc-from-15
// RUN: rm -f %t.jsonl
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=RECORD
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -g -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=RECORD
// RUN: %sweep
#include "coroutine.h"

void use(char);

// RECORD: coroutine-frame enumerates
// RECORD-NEXT: bookkeeping _Coro_resume_fn
// RECORD-NOT: local count
// RECORD-NOT: local next
// RECORD: spill 4 at [[@LINE+8]]:10{{$}}
// RECORD-NEXT: spill 4 at [[@LINE+7]]:24{{$}}
// RECORD-NEXT: local buffer 5000 at [[@LINE+7]]:8 needed
// CHECK: [[FILE]]:[[@LINE+4]]:6: warning: coroutine frame of 'task enumerates()' is {{[0-9]+}} bytes
// CHECK-NEXT: note: local variable 'buffer' takes 5000 bytes
// CHECK-NEXT: note: 'co_await' here
// CHECK-NEXT: note: promise 1, temporaries 3, spills 8, bookkeeping
task enumerates() {
  enum { count = 5000, next };
  char buffer[count];
  use(buffer[1] = 1);
  co_await suspend{};
  use(buffer[count - 1]);
}
// CHECK-NEXT: note: allocating 'buffer' separately

struct large {
  char text[5000];
};

// RECORD: coroutine-frame declares
// RECORD: local elsewhere 5000 at [[@LINE+5]]:28 kept-anyway{{$}}
// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: coroutine frame of 'task declares()' is {{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:28: note: local variable 'elsewhere' takes 5000 bytes (9{{[0-9]}}%), larger than 4096 bytes; no suspension needs it
// CHECK-NEXT: note: promise 1
task declares() {
  alignas(64) extern large elsewhere;
  use(elsewhere.text[0]);
  co_await suspend{};
  use(elsewhere.text[1]);
}
// CHECK-NEXT: note: this compiler keeps a copy of 'elsewhere' that nothing uses; declaring it outside of the coroutine would take it out of the frame
