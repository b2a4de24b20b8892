// A pointer to a lambda that is a coroutine: what it points to creates the frame, and the coroutine does not call itself.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check < %t.jsonl
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %plain_check < %t.jsonl
#include "coroutine.h"

void call(task (*)(int));

// CHECK-DAG: "kind":"coroutine-frame",{{.*}}"function":"f::{lambda}",{{.*}}"parts":[{{.*}}]}{{$}}
// CHECK-DAG: "kind":"stack-frame",{{.*}}"function":"f::{lambda}",{{.*}}"calls":[{"callee":"{{.*}}cl{{.*}}","frame":"heap"{{[,}]}}
void f() {
  call([](int n) -> task {
    char buffer[300];
    use(buffer);
    co_await suspend{};
    use(buffer);
  });
}
