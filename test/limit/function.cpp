// FRAMEWARN_LIMIT is about the stack frame of a function; it outranks the option, upwards and downwards.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
// Without -DFRAMEWARN=1 the macros are nothing.
// RUN: %cxx -O1 -I%include -Werror -fplugin-arg-framewarn-stack-frame=1M -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+2]]:27: warning: stack frame of 'void before()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: note: limit of 100 bytes set here
FRAMEWARN_LIMIT(100) void before() {
  char buffer[400];
  use(buffer);
}

// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of 'void on_declaration()' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:23: note: limit of 200 bytes set here
void on_declaration() FRAMEWARN_LIMIT(200);
void on_declaration() {
  char buffer[400];
  use(buffer);
}

// Of several the last counts, wherever it stands.
// CHECK: [[FILE]]:[[@LINE+5]]:6: warning: stack frame of 'void again()' is {{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:1: note: limit of 300 bytes set here
FRAMEWARN_LIMIT(1) void again();
FRAMEWARN_LIMIT(100000) FRAMEWARN_LIMIT(1) void again();
FRAMEWARN_LIMIT(300) void again();
void again() {
  char buffer[400];
  use(buffer);
}

// One attribute of two functions.
// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of 'void first()' is {{[0-9]+}} bytes, larger than 0 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: note: limit of 0 bytes set here
FRAMEWARN_LIMIT(0) void first(), second();
void first() {
  char buffer[400];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void second()' is {{[0-9]+}} bytes, larger than 0 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-6]]:1: note: limit of 0 bytes set here
void second() {
  char buffer[480];
  use(buffer);
}

struct holder {
  FRAMEWARN_LIMIT(100) holder();
  FRAMEWARN_LIMIT(110) void member();
  // CHECK: [[FILE]]:[[@LINE+2]]:36: warning: stack frame of 'static void holder::inside()' is {{[0-9]+}} bytes, larger than 120 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:3: note: limit of 120 bytes set here
  FRAMEWARN_LIMIT(120) static void inside() {
    char buffer[400];
    use(buffer);
  }
};
// CHECK: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'holder::holder()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-10]]:3: note: limit of 100 bytes set here
holder::holder() {
  char buffer[400];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void holder::member()' is {{[0-9]+}} bytes, larger than 110 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-15]]:3: note: limit of 110 bytes set here
void holder::member() {
  char buffer[400];
  use(buffer);
  use((void*)&inside);
}

FRAMEWARN_LIMIT(64 * 1024) void may_be_larger() {
  char one[10000], other[10000];
  use(one);
  use(other);
}
FRAMEWARN_LIMIT(9223372036854775807) void may_be_any() {
  char one[10000], other[10000];
  use(one);
  use(other);
}
FRAMEWARN_LIMIT(1) void never_defined();
