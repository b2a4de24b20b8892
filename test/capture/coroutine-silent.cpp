// Reference parameters and small ones are silent, off is off.
// RUN: %silent -fplugin-arg-framewarn-capture=300
// RUN: %silent -fplugin-arg-framewarn-capture=off
// A byte less, and the first is reported: it is the limit that is silent.
// RUN: %cxx -c %s -o %t.o -fplugin-arg-framewarn-capture=299 2>&1 | %plain_check
// CHECK: parameter 'cfg' takes 300 bytes of the coroutine frame of {{.*}}, larger than 299 bytes
// CHECK-NOT: {{'reference'|'other'}}
#include "coroutine.h"

struct config {
  char text[300];
};

task take(config cfg, config& reference, config&& other) {
  use(&cfg);
  use(&reference);
  use(&other);
  co_await suspend{};
  use(&cfg);
}
