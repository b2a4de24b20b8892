// Behind the compiler's own errors nothing is said, and the compiler does not lose its way: GCC still lowers the functions
// that it has read (analyze_functions, gcc/cgraphunit.cc), coroutines whose frame it could not lay out among them.
//
// RUN: not %cxx -O0 -fplugin-arg-framewarn-coroutine-frame=1 -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-local=1 -fplugin-arg-framewarn-capture=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2>&1 | %plain_check --implicit-check-not='internal compiler error' --implicit-check-not='confused by earlier errors' --implicit-check-not='bytes'
// RUN: not %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1 -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-local=1 -fplugin-arg-framewarn-capture=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2>&1 | %plain_check --implicit-check-not='internal compiler error' --implicit-check-not='confused by earlier errors' --implicit-check-not='bytes'
#include "coroutine.h"

struct incomplete;
struct big {
  char bytes[300];
};

task misspelt(int n) {
  char buffer[512];
  co_await suspend{};
  buffer[0] = n;
  // CHECK: [[@LINE+1]]:3: error:
  bufer[1] = n;
}

task awaits_none() {
  char buffer[512];
  use(buffer);
  // CHECK: [[@LINE+1]]:{{[0-9]+}}: error:
  co_await 5;
  use(buffer);
}

task no_type() {
  // CHECK: [[@LINE+1]]:3: error:
  unknown value;
  co_await suspend{};
  use(&value);
}

task incomplete_type() {
  // CHECK: [[@LINE+1]]:14: error:
  incomplete value;
  co_await suspend{};
  use(&value);
}

task deduced() {
  // CHECK: [[@LINE+1]]:{{[0-9]+}}: error:
  auto [a, b] = undeclared;
  co_await suspend{};
  use(&a);
}

task member() {
  struct local {
    // CHECK: [[@LINE+1]]:5: error:
    unknown value;
  } object;
  co_await suspend{};
  use(&object);
}

task captured() {
  big copy;
  // CHECK: [[@LINE+1]]:{{[0-9]+}}: error:
  auto closure = [copy, undeclared] { use(const_cast<big*>(&copy)); };
  co_await suspend{};
  closure();
}

// One that has no error itself.
task right(big copy) {
  char buffer[512];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&copy);
}

// CHECK: [[@LINE+1]]:{{[0-9]+}}: error:
int other() { return undeclared; }
