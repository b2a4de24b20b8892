// Each instance of a template has the limit; one that depends on the parameters has its own.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here|and in' | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+3]]:49: warning: stack frame of '{{.*}}fixed{{.*}}' is 8{{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:23: note: limit of 300 bytes set here
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:49: note: and in 1 other function or instance, up to 4{{[0-9]+}} bytes
template <typename T> FRAMEWARN_LIMIT(300) void fixed() {
  T buffer[100];
  use(buffer);
}
template void fixed<char>();
template void fixed<int>();
template void fixed<long long>();

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}dependent{{.*}}' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: limit of 200 bytes set here
template <typename T, int N> FRAMEWARN_LIMIT(N * sizeof(T)) void dependent() {
  char buffer[300];
  use(buffer);
}
template void dependent<int, 50>();
template void dependent<int, 500>();

template <typename T> struct box {
  FRAMEWARN_LIMIT(sizeof(T)) void member();
};
// CHECK: [[FILE]]:[[@LINE+2]]:28: warning: stack frame of '{{.*}}member{{.*}}' is {{[0-9]+}} bytes, larger than 8 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-3]]:3: note: limit of 8 bytes set here
template <typename T> void box<T>::member() {
  T buffer[100];
  use(buffer);
}
template void box<long long>::member();

template <typename T> FRAMEWARN_LIMIT(100) void special() {}
// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}special{{.*}}' is {{[0-9]+}} bytes, larger than 150 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:13: note: limit of 150 bytes set here
template <> FRAMEWARN_LIMIT(150) void special<int>() {
  int buffer[100];
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: coroutine frame of '{{.*}}coroutine{{.*}}' is {{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:18: note: limit of 300 bytes set here
template <int N> FRAMEWARN_LIMIT(N) task coroutine(int) {
  char buffer[400];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
template task coroutine<300>(int);
