// The source outranks a rule, and a rule the option.
// RUN: echo "fun:ruled stack-frame=700" > %t.conf
// RUN: echo "fun:stated stack-frame=off" >> %t.conf
// RUN: echo "fun:allowed stack-frame=1" >> %t.conf
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-stack-frame=600 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | %check -DCONFIG=%t.conf
#include "framewarn.h"

void use(void*);

// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of 'void by_option()' is {{[0-9]+}} bytes, larger than 600 bytes [[TAG]]
void by_option() {
  // CHECK-NEXT: note: local variable 'buffer'
  // CHECK-NEXT: note: spills
  char buffer[1001];
  use(buffer);
}

// CHECK: warning: stack frame of 'void ruled()' is {{[0-9]+}} bytes, larger than 700 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 700 bytes set by '[[CONFIG]]:1'
void ruled() {
  // CHECK-NEXT: note: local variable 'buffer'
  // CHECK-NEXT: note: spills
  char buffer[1001];
  use(buffer);
}

// CHECK: warning: stack frame of 'void stated()' is {{[0-9]+}} bytes, larger than 800 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 800 bytes set here
FRAMEWARN_LIMIT(800) void stated() {
  // CHECK-NEXT: note: local variable 'buffer'
  // CHECK-NEXT: note: spills
  char buffer[1001];
  use(buffer);
}

FRAMEWARN_ALLOW("a test") void allowed() {
  char buffer[1001];
  use(buffer);
}
