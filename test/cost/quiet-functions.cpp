// The optimiser tells the plugin of no pass on a function that has nothing of ours: no large variable, no
// coroutine. Whoever else is told of passes is told of all, and so is LLVM of functions that are optnone.
//
// REQUIRES: clang, thorough
// RUN: %bare_cxx -std=c++17 -fno-rtti -shared -fPIC -I%llvm_include %S/inputs/told.cc -o %t.so
// RUN: %plain_cxx -O2 -fpass-plugin=%t.so -c %s -o %t.o 2> %t.alone
// RUN: %plain_check --check-prefix=ALONE < %t.alone
// RUN: %cxx -O2 -fpass-plugin=%t.so -c %s -o %t.o 2> %t.quiet
// RUN: %plain_check < %t.quiet
// RUN: %cxx -O2 -fpass-plugin=%t.so -ftime-report -c %s -o %t.o 2> %t.timed
// RUN: %plain_check --check-prefix=TIMED < %t.timed
// RUN: env LATE=1 %cxx -O2 -fpass-plugin=%t.so -c %s -o %t.o 2> %t.late
// RUN: %plain_check --check-prefix=LATE < %t.late
#include "coroutine.h"

void use(char*);
void grow(int*);

// ALONE: small told 1
// CHECK: small told 0
// TIMED: small told [[#TOLD:]]
// LATE: small told 3
extern "C" void small() {
  int number = 0;
  grow(&number);
}

// ALONE: large told 1
// CHECK: large told 2
// LATE: large told 3
// TIMED: large told [[#TOLD]]
extern "C" void large() {
  char buffer[70000];
  use(buffer);
}

// ALONE: unoptimised told 1
// CHECK: unoptimised told 1
// TIMED: unoptimised told 1
extern "C" __attribute__((optnone, noinline)) void unoptimised() { small(); }

// It gets what the other one has.
//
// ALONE: inlines told 1
// CHECK: inlines told 2
// TIMED: inlines told [[#TOLD]]
extern "C" void inlines() {
  large();
  small();
}
