// REQUIRES: gcc
// Under -flto a function that is silenced in the source, or by its compilation's flags, stays silent at the link;
// limits and sizes hold there. (Equal functions are one after -fipa-icf: each array has a size of its own.)
// RUN: %cxx -O2 -flto -I%include -DFRAMEWARN=1 -c %s -o %t.o
// RUN: not %cxx -O2 -flto %t.o -o %t 2>&1 | grep -E 'cpp:.*(warning|error|here$)' | %check
// RUN: %cxx -O2 -flto -ffat-lto-objects -w -I%include -DFRAMEWARN=1 -DFAT -c %s -o %t.o
// RUN: %cxx -O2 -flto %t.o -o %t -Werror > %t.out 2>&1 && %python %support/empty.py %t.out
// RUN: %cxx -O2 -flto -Wno-frame-larger-than -I%include -DFRAMEWARN=1 -DFAT -c %s -o %t.o
// RUN: %cxx -O2 -flto %t.o -o %t -Werror > %t.out 2>&1 && %python %support/empty.py %t.out
// RUN: %cxx -O2 -flto=2 -flto-partition=max %t.o -o %t -Werror > %t.out 2>&1 && %python %support/empty.py %t.out
#include "coroutine.h"
#include "framewarn.h"

#define NOINLINE [[gnu::noinline]]

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
NOINLINE void by_pragma() {
  char buffer[20000];
  use(buffer);
}
struct constructed {
  NOINLINE constructed() {
    char buffer[20016];
    use(buffer);
  }
};
template <typename T> NOINLINE void by_pragma_instance() {
  T buffer[20032];
  use(buffer);
}
#pragma GCC diagnostic pop

FRAMEWARN_ALLOW("a test") NOINLINE void by_attribute() {
  char buffer[20048];
  use(buffer);
  auto lambda = [](int) __attribute__((noinline)) {
    char inner[20064];
    use(inner);
  };
  lambda(1);
  struct local {
    NOINLINE void member() {
      char inner[20080];
      use(inner);
    }
  } object;
  object.member();
}

// CHECK: [[FILE]]:[[@LINE+1]]:15: warning: stack frame of 'loud()' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
NOINLINE void loud() {
  char buffer[20096];
  use(buffer);
}
// The place of the attribute is not known here.
// CHECK: [[FILE]]:[[@LINE+2]]:36: warning: stack frame of 'limited()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+1]]:36: note: limit of 100 bytes set here
FRAMEWARN_LIMIT(100) NOINLINE void limited() {
  char buffer[200];
  use(buffer);
}
#ifndef FAT
// CHECK: [[FILE]]:[[@LINE+2]]:36: error: stack frame of 'exact()' is {{[0-9]+}} bytes, required exactly 100
// CHECK: [[FILE]]:[[@LINE+1]]:36: note: size of 100 bytes required here
FRAMEWARN_EXACT(100) NOINLINE void exact() {
  char buffer[300];
  use(buffer);
}
#else
void exact() {}
#endif
FRAMEWARN_ALLOW("a test") [[gnu::always_inline]] inline void inlined() {
  char buffer[20112];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+1]]:15: warning: stack frame of 'caller()' is 2{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
NOINLINE void caller() {
  inlined();
}

__attribute__((noipa)) void use(void*) {}

int main() {
  by_pragma();
  by_pragma_instance<char>();
  by_attribute();
  loud();
  limited();
  exact();
  caller();
  constructed object;
}
