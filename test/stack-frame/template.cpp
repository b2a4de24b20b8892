// Instances of a template, and the variants of one constructor: once per place.
// RUN: %sweep
#include "coroutine.h"

template <typename T> void fill(T value) {
  // GCC: [[FILE]]:[[@LINE-1]]:28: warning: stack frame of '{{void fill\(T\) \[with T = long int\]}}' is 40{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CLANG: [[FILE]]:[[@LINE-2]]:28: warning: stack frame of '{{void fill\(T\) \[T = long\]}}' is 40{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  T table[5000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:5: note: local variable 'table' takes 40000 bytes (100%), larger than 16384 bytes{{$}}
  use(table);
  use(&value);
}
// CHECK-NEXT: [[FILE]]:5:28: note: {{.*}}spills, saved registers and arguments [[#]] bytes
// CHECK-NEXT: [[FILE]]:5:28: note: and in 1 other function or instance, up to 20{{[0-9]+}} bytes
template void fill(int);
template void fill(char);
template void fill(long);

struct base {
  virtual ~base();
};
struct derived : virtual base {
  derived();
};
derived::derived() {
  // GCC: [[FILE]]:[[@LINE-1]]:1: warning: stack frame of 'derived::derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CLANG: [[FILE]]:[[@LINE-2]]:10: warning: stack frame of 'derived::derived()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  // CHECK-NEXT: [[FILE]]:[[@LINE-1]]:8: note: local variable 'buffer' takes 20000 bytes
  use(buffer);
}
// CHECK-NEXT: [[FILE]]:25:{{1|10}}: note: {{.*}}spills, saved registers and arguments [[#]] bytes
