// A lambda in a coroutine is in the coroutine, not in the function that GCC made of it.
// REQUIRES: gcc
// RUN: %cxx -O2 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"

template <typename T> task outer(T value) {
  auto inner = [](int number) -> task {
    // GCC: [[FILE]]:[[@LINE-1]]:16: warning: coroutine frame of 'outer({{long( int)?}})::<lambda(int)>' is 9{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
    // GCC-NEXT: [[FILE]]:[[@LINE+1]]:10: note: local variable 'buffer' takes 9000 bytes
    char buffer[9000];
    use(buffer);
    co_await suspend{};
    use(buffer);
    use(&number);
    // GCC-NEXT: [[FILE]]:[[@LINE-3]]:5: note: 'co_await' here
  };
  inner(1);
  co_await suspend{};
  use(&value);
}
// GCC-NEXT: [[FILE]]:7:16: note: promise
// GCC-NEXT: [[FILE]]:10:10: note: allocating
template task outer(long);
