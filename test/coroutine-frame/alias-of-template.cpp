// A typedef of a class template that depends on none of its arguments belongs to all instances. Clang's own printer says
// that it is the first one's (QualTypeNames.cpp, createOuterNNS): what it stands for is told instead.
// REQUIRES: clang
// RUN: %cxx -O1 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %plain_check < %t.jsonl
// RUN: %plain_check --check-prefix=NONE < %t.jsonl
// NONE-NOT: service<{{.*}}>::buffer
#include "coroutine.h"

template <int N> struct block {
  char bytes[N];
  block();
  ~block();
};
void take(const void*);

template <class T> struct service {
  using buffer = block<5000>;
  task run() {
    T state;
    take(&state);
    buffer large;
    take(&large);
    co_await suspend{};
    take(&large);
    take(&state);
  }
};
struct one {};
struct other {
  char bytes[200];
  other();
  ~other();
};
// CHECK-DAG: "kind":"coroutine-frame"{{.*}}service<one>{{.*}}"name":"large","type":"block<5000>"
task first() { return service<one>().run(); }
// CHECK-DAG: "kind":"coroutine-frame"{{.*}}service<other>{{.*}}"name":"large","type":"block<5000>"
task second() { return service<other>().run(); }
