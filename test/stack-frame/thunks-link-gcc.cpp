// At the link of -flto, too, a thunk goes by its function: of its name there is only the symbol.
// REQUIRES: gcc
// RUN: %plain_cxx -O2 -c %s -o %t.main.o
// RUN: %cxx -O2 -flto -I%include -DFRAMEWARN=1 -DEXACT_GCC -c %S/thunks.cpp -o %t.o
// RUN: %cxx -O2 -flto %t.o %t.main.o -o %t -fplugin-arg-framewarn-notes=0 2>&1 | %match -DSOURCE=%S/thunks.cpp
// A part of the link may have a thunk without its function, and then no other place than that of its declaration.
// RUN: %cxx -O2 -flto=2 -flto-partition=max %t.o %t.main.o -o %t > %t.out 2>&1
// RUN: grep -c warning: %t.out
// RUN: not grep -E "thunk to|inlined from|allowed" %t.out -DSOURCE=%S/thunks.cpp
// RUN: %cxx -O2 -flto -ffat-lto-objects -I%include -DFRAMEWARN=1 -DEXACT_GCC -c %S/thunks.cpp -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %match -DSOURCE=%S/thunks.cpp
// RUN: %cxx -O0 -flto -I%include -DFRAMEWARN=1 -c %S/thunks.cpp -o %t.o
// RUN: %cxx -O0 -flto %t.o %t.main.o -o %t -fplugin-arg-framewarn-notes=0 2>&1 | %match -DSOURCE=%S/thunks.cpp
// RUN: echo 'fun:converting::* stack-frame=off local=off' > %t.conf
// RUN: %cxx -O2 -flto -I%include -c %S/thunks.cpp -o %t.o
// RUN: %cxx -O2 -flto %t.o %t.main.o -o %t -fplugin-arg-framewarn-config=%t.conf > %t.out 2>&1 && %python %support/empty.py %t.out
// What options silence, in the compilation only.
// RUN: %cxx -O2 -flto -Wno-frame-larger-than -I%include -c %S/thunks.cpp -o %t.o
// RUN: %cxx -O2 -flto %t.o %t.main.o -o %t -Werror > %t.out 2>&1 && %python %support/empty.py %t.out

// With GCC 16 its place is the declaration's here, too.
// CHECK: [[SOURCE]]:{{26|36}}:{{[0-9]+}}: warning: stack frame of '{{(virtual converting\* )?}}converting::plain()' is {{19|20}}{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[SOURCE]]:37:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of '{{(virtual converting\* )?}}converting::plain()', larger than 16384 bytes [[TAG]]
// CHECK: [[SOURCE]]:47:{{[0-9]+}}: warning: stack frame of '{{(virtual converting\* )?}}converting::limited()' is 3{{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
#include "inputs/thunks.h"

void use(void*) {}
void* volatile given;
base* base::plain() {
  return this;
}
base* base::allowed() {
  return this;
}
base* base::limited() {
  return this;
}
base* base::exact() {
  return this;
}
void other::first() {}
int main() {}
