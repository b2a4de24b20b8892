// Calls that one use of a macro makes have one place, and are as many as the source has: neither fewer, nor more where an
// optimiser copies them or the parts of a coroutine repeat them.
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check
// RUN: %cxx -O1 -g -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check
// RUN: %cxx -O3 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check
#include "coroutine.h"

#define AS_IT_IS(...) __VA_ARGS__
#define ONE(n) made(n)
#define TWO ONE(1), ONE(2)

[[gnu::noinline]] task made(int n) {
  use(&n);
  co_await suspend{};
}

// CHECK: coroutine-frame awaiting {{.*}} at [[@LINE+1]]:6
task awaiting() {
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+2]]:3
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+1]]:3
  AS_IT_IS(made(1); co_await suspend{}; made(2);)
}

// CHECK: stack-frame argument {{.*}} at [[@LINE+1]]:6
void argument() {
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+2]]:3
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+1]]:3
  AS_IT_IS(made(1); made(2);)
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+2]]:3
  // CHECK-NEXT: calls _Z4madei heap at [[@LINE+1]]:3
  TWO;
}

// CHECK: stack-frame loop {{.*}} at [[@LINE+1]]:6
void loop() {
  for (int i = 0; i < 3; i++)
    // CHECK-NEXT: calls _Z4madei heap at [[@LINE+1]]:5
    ONE(i);
}
// CHECK-NOT: {{^ *}}calls
