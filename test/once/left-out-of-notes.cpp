// Parts that exceed their limit and that `notes=` leaves out of their frame's notes get a main line of their own.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %match --check-prefixes=ALL,NONE
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=1 2>&1 | %match --check-prefixes=ALL,ONE
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=2 2>&1 | %match --check-prefixes=ALL,TWO
#include "coroutine.h"

// ALL: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void stack()' is 40{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void stack() {
  // NONE: [[FILE]]:[[@LINE+4]]:8: warning: local variable 'one' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  // ONE: [[FILE]]:[[@LINE+4]]:8: note: local variable 'two' takes 20001 bytes
  // TWO: [[FILE]]:[[@LINE+3]]:8: note: local variable 'two' takes 20001 bytes
  // TWO-NEXT: [[FILE]]:[[@LINE+1]]:8: note: local variable 'one' takes 20000 bytes
  char one[20000];
  char two[20001];
  // NONE: [[FILE]]:[[@LINE-1]]:8: warning: local variable 'two' takes 20001 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  // ONE-NEXT: [[FILE]]:[[@LINE-8]]:6: note: other local variables 20000, spills, saved registers and arguments {{[0-9]+}} bytes
  // TWO-NEXT: [[FILE]]:[[@LINE-9]]:6: note: spills, saved registers and arguments {{[0-9]+}} bytes
  // ONE-NEXT: [[FILE]]:[[@LINE-5]]:8: warning: local variable 'one' takes 20000 bytes of the stack frame of 'void stack()', larger than 16384 bytes [[TAG]]
  use(one);
  use(two);
}
