// With -fprofile-generate there is an inliner before that of what always is inlined, and it deletes functions: which call
// coroutines was asked of those that were gone.
// REQUIRES: clang
// RUN: %cxx -O2 -fprofile-generate -Werror -c %s -o %t.o
// RUN: %cxx -O2 -fprofile-generate -DLARGE -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %match --check-prefixes=CHECK
#include "coroutine.h"

#ifdef LARGE
constexpr int size = 5000;
#else
constexpr int size = 50;
#endif

// CHECK: [[@LINE+1]]:13: warning: coroutine frame of 'task coroutine(int)' is 5{{[0-9]+}} bytes
static task coroutine(int number) {
  char buffer[size];
  use(buffer);
  co_await suspend{};
  use(&number);
  use(buffer);
}
static void caller(int number) {
  coroutine(number);
}
void outer(int number) {
  caller(number);
}
