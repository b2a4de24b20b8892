// A callee that another file defines: nobody knows here how large its frame is.
// RUN: %elision --also %S/inputs/other.cpp %s | %check_elision
#include "elision.h"

task elsewhere(int);

static task root() {
  here();
  co_await elsewhere(1); // CLANG: [[@LINE]]: elided never
}

int main() {
  {
    here();
    task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  here();
  task outermost = elsewhere(2); // CLANG: [[@LINE]]: elided never
  run(outermost.handle);
}
