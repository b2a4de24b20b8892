// The thunk of a variadic function that converts its result is a copy of its code (CodeGenFunction::GenerateVarArgsThunk): its
// variables are the function's.
// REQUIRES: clang
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: grep '"symbol":"_ZT.*3log.*"name":"text"' %t.jsonl
// RUN: %hidden %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct base {
  virtual base* log(const char*, ...);
  int member;
};
struct other {
  virtual void first();
  int member;
};
struct derived : other, base {
  derived* log(const char*, ...) override;
};
// CHECK: [[FILE]]:[[@LINE+2]]:19: warning: stack frame of 'virtual derived *derived::log(const char *, ...)' is 20
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'text' takes 20000 bytes of the stack frame of 'virtual derived *derived::log(const char *, ...)'
derived* derived::log(const char* format, ...) {
  char text[20000];
  use(text), use(&format);
  return this;
}
