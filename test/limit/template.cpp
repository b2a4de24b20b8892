// Each instance of a template has the limit.
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

template <typename T> FRAMEWARN_LIMIT(100) void special() {}
// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}special{{.*}}' is {{[0-9]+}} bytes, larger than 150 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:13: note: limit of 150 bytes set here
template <> FRAMEWARN_LIMIT(150) void special<int>() {
  int buffer[100];
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: coroutine frame of '{{.*}}coroutine{{.*}}' is {{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:18: note: limit of 300 bytes set here
template <int N> FRAMEWARN_LIMIT(300) task coroutine(int) {
  char buffer[N];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
template task coroutine<400>(int);
