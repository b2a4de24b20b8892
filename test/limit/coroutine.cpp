// Of a coroutine the limit is the coroutine frame's, not that of its stack frames.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+2]]:27: warning: coroutine frame of 'task before()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: note: limit of 100 bytes set here
FRAMEWARN_LIMIT(100) task before() {
  char buffer[400];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: coroutine frame of 'task on_declaration()' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:23: note: limit of 200 bytes set here
task on_declaration() FRAMEWARN_LIMIT(200);
task on_declaration() {
  char buffer[400];
  use(buffer);
  co_await suspend{};
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+4]]:17: warning: coroutine frame of {{.*}} is {{[0-9]+}} bytes, larger than 50 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:25: note: limit of 50 bytes set here
// The function around it is not meant.
task around() {
  auto lambda = [](int) FRAMEWARN_LIMIT(50) -> task {
    char buffer[400];
    use(buffer);
    co_await suspend{};
    use(buffer);
  };
  lambda(1);
  co_return;
}

// Larger than the default, and allowed to be.
FRAMEWARN_LIMIT(16384) task may_be_larger() {
  char one[4000], other[4000];
  use(one);
  use(other);
  co_await suspend{};
  use(one);
  use(other);
}
