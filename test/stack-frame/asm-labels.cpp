// Of two declarations with one symbol what is told is the definition's, also where the other comes first.
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

extern char entry[] __asm__("handler");
void* get() { return entry; }
void handle() __asm__("handler");
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void handle()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void handle()', larger than 16384 bytes [[TAG]]
void handle() {
  char buffer[20000];
  use(buffer);
}

void declared() __asm__("allowed_one");
void call() { declared(); }
FRAMEWARN_ALLOW("a test") void allowed() __asm__("allowed_one");
FRAMEWARN_ALLOW("a test") void allowed() {
  char buffer[20000];
  use(buffer);
}

void declared_too() __asm__("large_one");
void call_too() { declared_too(); }
void defined() __asm__("large_one");
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void defined()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'void defined()', larger than 16384 bytes [[TAG]]
void defined() {
  char buffer[20000];
  use(buffer);
}
