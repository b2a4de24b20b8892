// Returned in place: the variable is the caller's object, at every level.
// RUN: %silent
#include "coroutine.h"

struct large {
  char bytes[20000];
  large();
  large(const large&);
};

large make() {
  large result;
  use(&result);
  return result;
}

large make_by_branch(int n) {
  large result;
  for (int i = 0; i < n; ++i)
    use(&result);
  return result;
}

// A plain struct as well, where the ABI returns it through memory.
struct plain {
  char bytes[20000];
};
plain make_plain() {
  plain result;
  use(&result);
  return result;
}
