// What the template states does not hold for an explicit specialization, which may state something of its own.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
#include "coroutine.h"
#include "framewarn.h"

template <typename T> FRAMEWARN_EXACT(100) void exact(T);
template <> void exact<char>(char) {
  char buffer[400];
  use(buffer);
}
template <typename T> struct exact_member {
  FRAMEWARN_EXACT(100) void function();
  template <typename U> FRAMEWARN_EXACT(100) void instance(U);
};
template <> void exact_member<char>::function() {
  char buffer[400];
  use(buffer);
}
template <> template <> void exact_member<char>::instance(int) {
  char buffer[400];
  use(buffer);
}

template <typename T> FRAMEWARN_LIMIT(100) void limited(T);
template <> void limited<char>(char) {
  char buffer[400];
  use(buffer);
}

template <typename T> FRAMEWARN_ALLOW("a test") void allowed(T);
// CHECK: [[FILE]]:[[@LINE+1]]:18: warning: stack frame of 'void allowed{{.*}}' is 18{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
template <> void allowed<char>(char) {
  char first[9000], second[9000];
  use(first);
  use(second);
}

template <typename T> FRAMEWARN_LIMIT(20000) FRAMEWARN_EXACT(100) void own(T);
template <> FRAMEWARN_LIMIT(300) void own<char>(char);
// CHECK: [[FILE]]:[[@LINE+2]]:18: warning: stack frame of 'void own{{.*}}' is 4{{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE-2]]:13: note: limit of 300 bytes set here
template <> void own<char>(char) {
  char buffer[400];
  use(buffer);
}

template <typename T> FRAMEWARN_NO_HEAP_FRAME task no_heap(T n);
template <> task no_heap<char>(char n) {
  co_await suspend{};
  use(&n);
}
