// What the optimiser makes of a function has more behind the function's symbol, which may have a dot itself.
// REQUIRES: clang-from-16
// RUN: %cxx -O2 -funique-internal-linkage-names -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-record=%t.jsonl 2>&1 | %plain_check
// RUN: grep '"symbol":"_ZL10specialise[^"]*__uniq[^"]*"' %t.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"

// CHECK: unique-names-clang.cpp:[[@LINE+2]]:38: warning: stack frame of 'int specialise(int (*)(int), int)' is 20
// RECORD: "function":"specialise",
static int __attribute__((noinline)) specialise(int (*function)(int), int n) {
  char buffer[20000];
  use(buffer);
  for (int i = 0; i < n; ++i)
    n += function(i);
  return n + buffer[0];
}
static int increment(int x) { return x + 1; }
static int decrement(int x) { return x - 1; }
int call(int n) { return specialise(increment, n) + specialise(decrement, n); }
