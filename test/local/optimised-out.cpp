// What is returned in place (NRVO) or optimised out takes no space in the frame. Static and thread-local variables,
// references and constants never do.
// RUN: %silent_optimised -Wno-unused-variable
#include "coroutine.h"

struct large {
  char bytes[20000];
};
large fill(large);

// Never written to, never read.
void unused() { char buffer[20000]; }

// Only ever computed with.
int folded() {
  int table[5000] = {1, 2, 3};
  return table[1];
}

void elsewhere() {
  static char counted[20000];
  thread_local char own[20000];
  static constexpr char constant[20000] = {1};
  use(counted);
  use(own);
  use(const_cast<char*>(constant));
}

void refers(large& l) {
  large& reference = l;
  use(&reference);
}

// A type, a declaration and what is only measured.
unsigned long measured() {
  char buffer[20000];
  return sizeof buffer;
}
