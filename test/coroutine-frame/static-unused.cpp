// A static function that nothing calls: no optimisation keeps it.
// RUN: %silent_optimised -Wno-unused-function
#include "coroutine.h"

static task forgotten() {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
