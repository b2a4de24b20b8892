// An attribute outranks a rule of the config file, and a rule the option.
// RUN: echo "fun:* stack-frame=50" > %t.conf
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-stack-frame=10 -fplugin-arg-framewarn-config=%t.conf -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set ' | %check
#include "coroutine.h"
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+2]]:27: warning: stack frame of 'void by_attribute()' is {{[0-9]+}} bytes, larger than 100 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:1: note: limit of 100 bytes set here
FRAMEWARN_LIMIT(100) void by_attribute() {
  char buffer[400];
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void by_rule()' is {{[0-9]+}} bytes, larger than 50 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note: limit of 50 bytes set by '{{.*}}.conf:1'
void by_rule() {
  char buffer[400];
  use(buffer);
}
// The attribute allows more than the rule and the option.
FRAMEWARN_LIMIT(1000) void within() {
  char buffer[400];
  use(buffer);
}
