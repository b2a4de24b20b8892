// A coroutine whose frame cannot exceed a limit is not examined: its values get no names, by which those of others are
// known again behind CoroSplit.
// REQUIRES: clang
// RUN: %cxx -O0 -mllvm -print-after=coro-split -c %s -o %t.o 2> %t.small
// RUN: %plain_check < %t.small
// RUN: %cxx -O0 -fplugin-arg-framewarn-coroutine-frame=100 -mllvm -print-after=coro-split -c %s -o %t.o 2> %t.large
// RUN: %plain_check --check-prefix=LARGE < %t.large
// RUN: %cxx -O2 -mllvm -print-after=coro-split -c %s -o %t.o 2> %t.small
// RUN: %plain_check < %t.small
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=100 -mllvm -print-after=coro-split -c %s -o %t.o 2> %t.large
// RUN: %plain_check --check-prefix=LARGE < %t.large
#include "coroutine.h"

// CHECK-NOT: framewarn.{{[0-9]}}
// CHECK: small
// CHECK-NOT: framewarn.{{[0-9]}}
// LARGE: %framewarn.{{[0-9]+.*}}.reload.addr
task small() {
  char buffer[100];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
