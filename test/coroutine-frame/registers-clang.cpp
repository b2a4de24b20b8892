// At -O1 and above parameters lie in registers, or in memory that the caller provides: they have their names all the same.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct pair {
  long first, second;
};
struct large {
  long numbers[9];
};
void take(long);

// CHECK: coroutine-frame in_registers
// CHECK-DAG: parameter number 4 at 20:23 needed co_await 22:3 co_await 25:3
// CHECK-DAG: parameter both 8 at 20:36 needed co_await 22:3
// CHECK-DAG: parameter both 8 at 20:36 needed co_await 22:3
// CHECK-DAG: parameter memory 72 at 20:48 needed co_await 22:3 co_await 25:3
// CHECK-NOT: spill
task in_registers(int number, pair both, large memory) {
  //
  co_await suspend{};
  take(both.first);
  take(both.second);
  co_await suspend{};
  take(number);
  take(memory.numbers[number]);
}

// So do variables that the optimiser keeps in registers, where one value meets another, too. What was stored to two of
// them is neither's.
int number();
// CHECK: coroutine-frame in_a_loop
// CHECK-DAG: spill 4
// CHECK-DAG: local count 4 at 40:7 needed co_await 42:5
// CHECK-DAG: local index 4 at 41:12 needed co_await 42:5
// CHECK: coroutine-frame end
task in_a_loop() {
  int start = number();
  int count = number();
  for (int index = start; index < count; ++index) {
    co_await suspend{};
    take(start);
  }
}
task end() { co_return; }
