// However often it is loaded, and by whatever path, framewarn reports once; what cannot work is an error.
// RUN: %loads %s
#include "coroutine.h"

void plain() {
  char buffer[20000];
  use(buffer);
}

task coroutine(int n) {
  char buffer[8000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
