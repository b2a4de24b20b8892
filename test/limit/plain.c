// RUN: %cc -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
// RUN: not %cc -O1 -w -Wno-attributes -I%include -DFRAMEWARN=1 -DWRONG -c %s -o %t.o 2>&1 | %match --check-prefix=WRONG
#include "framewarn.h"
void use(void *);
enum { LARGEST = 200 };

#ifndef WRONG
// CHECK: [[FILE]]:[[@LINE+2]]:27: warning: stack frame of '{{.*}}before{{.*}}' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: note: limit of 100 bytes set here
FRAMEWARN_LIMIT(100) void before(void) {
  char buffer[400];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of '{{.*}}behind{{.*}}' is {{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:19: note: limit of 200 bytes set here
void behind(void) FRAMEWARN_LIMIT(LARGEST);
void behind(void) {
  char buffer[400];
  use(buffer);
}
FRAMEWARN_ALLOW("a test") void allowed(void) {
  char buffer[20000];
  use(buffer);
}
#else
// WRONG: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a number of bytes, not negative
FRAMEWARN_LIMIT(-1) void negative(void);
// WRONG: [[FILE]]:[[@LINE+1]]:23: error: 'framewarn_exact' attribute expects a constant number of bytes
void no_number(void)  FRAMEWARN_EXACT("8");
// WRONG: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute applies only to functions
FRAMEWARN_LIMIT(1) int variable;
// WRONG: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_allow' attribute expects the reason as a string
FRAMEWARN_ALLOW(3) void number(void);
#endif
