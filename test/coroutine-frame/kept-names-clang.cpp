// Where the user keeps the names of values, what has none is known all the same, and the code, names included, stays as
// it is without the plugin. On Clang 14 nothing is known then (annotations number values there).
// REQUIRES: clang-from-15
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.discarded-0 -c %s -o %t.o
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.kept-0 -fno-discard-value-names -c %s -o %t.o
// RUN: diff %t.discarded-0 %t.kept-0
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.discarded-2 -c %s -o %t.o
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.kept-2 -fno-discard-value-names -c %s -o %t.o
// RUN: diff %t.discarded-2 %t.kept-2
// RUN: %check_record --kind coroutine-frame %t.kept-0 | %plain_check
// RUN: %check_record --kind coroutine-frame %t.kept-2 | %plain_check
// RUN: %plain_cxx -O0 -w -fno-discard-value-names -emit-llvm -S %s -o %t.plain-0
// RUN: %cxx -O0 -w -fno-discard-value-names -fplugin-arg-framewarn-record=%t.jsonl -emit-llvm -S %s -o %t.observed-0
// RUN: cmp %t.plain-0 %t.observed-0
// RUN: %plain_cxx -O2 -w -fno-discard-value-names -emit-llvm -S %s -o %t.plain-2
// RUN: %cxx -O2 -w -fno-discard-value-names -fplugin-arg-framewarn-record=%t.jsonl -emit-llvm -S %s -o %t.observed-2
// RUN: cmp %t.plain-2 %t.observed-2
#include "coroutine.h"

struct large {
  large();
  large(const large&);
  ~large();
  char bytes[5000];
};
struct both {
  char first[6000], second[3000];
  int number;
};
both get();
int number();

// CHECK: coroutine-frame parameter
// CHECK: parameter <anonymous> 5000 at 35:21 needed{{.*}} co_await 36:3
task parameter(large) {
  co_await suspend{};
}

// Two of them at once: they are told apart.
// CHECK: coroutine-frame bindings
// CHECK-DAG: local [first, second, number] 9004 at 44:8 needed co_await 46:3
// CHECK-DAG: local [a, b, c] 9004 at 45:8 needed co_await 46:3
task bindings() {
  auto [first, second, number] = get();
  auto [a, b, c] = get();
  co_await suspend{};
  use(first);
  use(b);
}

// CHECK: coroutine-frame anonymous_union
// CHECK: 7000 at 54:3 needed co_await 59:3
task anonymous_union() {
  union {
    char text[7000];
    int other;
  };
  use(text);
  co_await suspend{};
  use(text);
}

// CHECK: coroutine-frame in_a_loop
// CHECK-DAG: local count 4 at 67:7 needed co_await 69:5
// CHECK-DAG: local index 4 at 68:12 needed co_await 69:5
task in_a_loop() {
  int count = number();
  for (int index = number(); index < count; ++index) {
    co_await suspend{};
  }
}
