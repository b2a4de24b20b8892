// From its 4096th column on GCC 11 to 14 tell all that is on a line to be at one place. What the order within the line
// decides is not said then, unless something else tells it; and never anything false.
// REQUIRES: gcc
// RUN: %python -c "import sys; print(open(sys.argv[1]).read().replace('/*wi''de*/', ' ' * 4200), end='')" %s > %t.cpp
// RUN: %cxx -O0 -c %t.cpp -o %t.o -fplugin-arg-framewarn-coroutine-frame=400 2> %t.txt
// RUN: %plain_check --input-file=%t.txt --check-prefixes=CHECK,%if gcc-from-15 %{TOLD%} %else %{LOST%}
// RUN: %cxx -O2 -c %t.cpp -o %t.o -fplugin-arg-framewarn-coroutine-frame=400 2> %t.txt
// RUN: %plain_check --input-file=%t.txt --check-prefixes=CHECK,%if gcc-from-15 %{TOLD%} %else %{LOST%}
#include "coroutine.h"

struct object {
  char bytes[500];
  ~object();
};
bool more();

#define ID(...) __VA_ARGS__

// CHECK: coroutine frame of 'task whole_end()'
// CHECK: [[@LINE+2]]:8: note: local variable 'buffer' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task whole_end() {
  char buffer[500] = {};
  use(buffer);
  /*wide*/ co_await suspend{}; use(buffer); }

// CHECK: coroutine frame of 'task one_line()'
// CHECK: [[@LINE+1]]:24: note: local variable 'buffer' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task one_line() { char buffer[500] = {}; use(buffer); /*wide*/ co_await suspend{}; use(buffer); }

// CHECK: coroutine frame of 'task columns_before()'
// CHECK: [[@LINE+2]]:10: note: local variable 'held' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task columns_before() {
  object held; /*wide*/ co_await suspend{};
}

// CHECK: coroutine frame of 'task columns_of_the_suspension()'
// CHECK: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%); no suspension needs it
task columns_of_the_suspension() {
  co_await suspend{}; /*wide*/ object held;
}

// CHECK: coroutine frame of 'task destroyed()'
// LOST: [[@LINE+3]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%){{$}}
// TOLD: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task destroyed() {
  /*wide*/ object held; co_await suspend{};
}

// CHECK: coroutine frame of 'task jump()'
// LOST: [[@LINE+3]]:{{([0-9]+:)?}} note: local variable 'buffer' takes 500 bytes ({{[0-9]+}}%){{$}}
// TOLD: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'buffer' takes 500 bytes ({{[0-9]+}}%); no suspension needs it
task jump() {
  /*wide*/ again: co_await suspend{}; char buffer[500]; buffer[0] = 1; use(buffer); if (more()) goto again;
}

// CHECK: coroutine frame of 'task loop()'
// CHECK: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'buffer' takes 500 bytes ({{[0-9]+}}%); no suspension needs it
task loop() {
  /*wide*/ for (;;) { co_await suspend{}; char buffer[500]; use(buffer); }
}

// Two uses of macros are at one place, in no common expansion.
// CHECK: coroutine frame of 'task two_macros()'
// LOST: [[@LINE+3]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%){{$}}
// TOLD: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task two_macros() {
  /*wide*/ ID(object held;) ID(co_await suspend{};)
}

// CHECK: coroutine frame of 'task one_macro()'
// CHECK: [[@LINE+2]]:{{([0-9]+:)?}} note: local variable 'held' takes 500 bytes ({{[0-9]+}}%); it is needed across this suspension:
task one_macro() {
  /*wide*/ ID(object held; co_await suspend{};)
}
