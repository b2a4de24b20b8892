// A variable that is not in the code of the function that it is declared in: one of a statement expression that initialises a
// member of a local class by default is in that class's constructor, or where an object is made without one.
// REQUIRES: clang-from-15
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-local=1000 2>&1 | %check
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: grep '"symbol":"_Z9aggregatev".*"name":"elsewhere","type":"large","inlined_from":"local make()"' %t.jsonl
#include "coroutine.h"

struct large {
  large();
  ~large();
  char bytes[5000];
};
struct middle {
  middle();
  ~middle();
  char bytes[2000];
};

auto make() {
  struct local {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:22: warning: local variable 'elsewhere' takes 5000 bytes of the stack frame of '{{make\(\)::local::local\(\)|int aggregate\(\)}}'
    int x = ({ large elsewhere; 1; });
  };
  return local();
}
int aggregate() {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:10: warning: local variable 'own' takes 2000 bytes of the stack frame of 'int aggregate()'
  middle own;
  decltype(make()) object{};
  return object.x;
}
auto construct() {
  struct local {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:22: warning: local variable 'in_constructor' takes 5000 bytes of the stack frame of 'construct()::local::local(int)'
    int x = ({ large in_constructor; 1; });
    local(int) {
      // CHECK-DAG: [[FILE]]:[[@LINE+1]]:14: warning: local variable 'beside' takes 2000 bytes of the stack frame of 'construct()::local::local(int)'
      middle beside;
    }
  };
  return local(1);
}
