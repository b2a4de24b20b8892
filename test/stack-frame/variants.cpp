// What the compiler makes of one function for several processors.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check
#include "coroutine.h"

struct large {
  large();
  char bytes[20000];
};
void take(const large&);

// CHECK: [[FILE]]:[[@LINE+1]]:55: warning: stack frame of 'int clones()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
__attribute__((target_clones("avx2", "default"))) int clones() {
  take(large());
  return 1;
}

// RUN: %if clang %{ %hidden %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %match --check-prefix=HIDDEN %}
// HIDDEN: warning: stack frame of 'int clones()'

// Of versions that are written side by side the AST does not tell which symbol is which one's, and Clang allows no annotation;
// CodeGen knows it, where it can be asked.
// CHECK: [[FILE]]:[[@LINE+1]]:37: warning: stack frame of 'int versions()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
__attribute__((target("avx2"))) int versions() {
  take(large());
  return 2;
}
// CHECK: [[FILE]]:[[@LINE+1]]:40: warning: stack frame of 'int versions()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
__attribute__((target("default"))) int versions() {
  take(large());
  return 1;
}

int call() {
  struct {
    __attribute__((target("avx2"))) int versions() { return 2; }
    __attribute__((target("default"))) int versions() { return 1; }
  } unnamed;
  return clones() + versions() + unnamed.versions();
}
