// REQUIRES: clang
// A limit that a precompiled header states: its attributes are not parsed again.
// RUN: %cxx -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: %cxx -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -c %s -o %t.o 2>&1 | %check
// And where no variable may be annotated.
// RUN: %cxx -O1 -Xclang -fmerge-functions -x c++-header -I%include -DFRAMEWARN=1 %s -o %t.pch
// RUN: %cxx -O1 -Xclang -fmerge-functions -include-pch %t.pch -I%include -DFRAMEWARN=1 -DBODY -c %s -o %t.o 2>&1 | %plain_check --check-prefix=LIMIT
#ifndef BODY
#include "framewarn.h"
void use(void*);
FRAMEWARN_LIMIT(300) void limited();
#else
// LIMIT: [[@LINE+3]]:6: warning: stack frame of 'void limited()' is {{[0-9]+}} bytes, larger than 300 bytes
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void limited()' is {{[0-9]+}} bytes, larger than 300 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:11:1: note: limit of 300 bytes set here
void limited() {
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 400 bytes
  char buffer[400];
  use(buffer);
}
// CHECK-NEXT: note: spills
#endif
