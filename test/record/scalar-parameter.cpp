// A parameter is in the frame once, also where Clang's code has it twice: as it comes, and as the coroutine's own.
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|parameter' | grep -v ' offset ' | %plain_check --implicit-check-not=parameter
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|parameter' | grep -v ' offset ' | %plain_check --implicit-check-not=parameter
#include "coroutine.h"

void use(int);

// CHECK: coroutine-frame takes
// CHECK-NEXT: parameter n 4 at [[@LINE+1]]:16 needed {{(initial suspend .* )?}}co_await [[@LINE+2]]:3
task takes(int n) {
  co_await suspend{};
  use(n);
}
