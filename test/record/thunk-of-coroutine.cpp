// The thunk of a virtual function that is a coroutine is one of the coroutine's functions, as its ramp can be inlined into
// it; and its call of the ramp is none of the source.
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: grep -E '"symbol":"_ZN7derived2goEi"|"symbol":"_ZT' %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
// RUN: grep -E '"symbol":"_ZN7derived2goEi"|"symbol":"_ZT' %t.jsonl | not grep '"calls"'
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: grep -E '"symbol":"_ZN7derived2goEi"|"symbol":"_ZT' %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
// RUN: grep -E '"symbol":"_ZN7derived2goEi"|"symbol":"_ZT' %t.jsonl | not grep '"calls"'
#include "coroutine.h"

// GCC writes such a thunk as assembly; no frame is known of it.
struct base {
  virtual task go(int);
  int member;
};
struct other {
  virtual void first();
  int member;
};
struct derived : other, virtual base {
  task go(int) override;
};
// CHECK: "kind":"coroutine-frame","symbol":"_ZN7derived2goEi"
// CHECK-DAG: "kind":"stack-frame","symbol":"_ZN7derived2goEi","ramp":"_ZN7derived2goEi","function":"derived::go"
// CLANG-DAG: "kind":"stack-frame","symbol":"_ZTv0_n24_N7derived2goEi","ramp":"_ZN7derived2goEi","function":"derived::go"
task derived::go(int n) {
  use(&n);
  co_await suspend{};
  use(&n);
}
derived object;
