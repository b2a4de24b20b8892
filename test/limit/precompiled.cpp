// REQUIRES: clang
// A limit that a precompiled header states: its attributes are not parsed again.
// RUN: %cxx -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: %cxx -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -c %s -o %t.o 2>&1 | %check
#ifndef BODY
#include "framewarn.h"
void use(void*);
FRAMEWARN_LIMIT(300) void limited();
#else
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void limited()' is {{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:8:1: note: limit of 300 bytes set here
void limited() {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 400 bytes
  char buffer[400];
  use(buffer);
}
// CHECK-NEXT: note: spills
#endif
