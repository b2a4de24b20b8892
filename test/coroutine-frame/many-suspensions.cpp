// With more than 256 suspension points the index takes two bytes on Clang.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
#include "coroutine.h"

#define FOUR(x) x x x x
task many(int number) {
  FOUR(FOUR(FOUR(FOUR(co_await suspend{};))))
  co_await suspend{};
  use(&number);
}
// CHECK: coroutine-frame many
// CLANG: bookkeeping 2
// CHECK-NOT: left-out
