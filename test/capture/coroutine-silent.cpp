// Reference parameters and small ones are silent, off is off.
// RUN: %silent -fplugin-arg-framewarn-capture=300
// RUN: %silent -fplugin-arg-framewarn-capture=off
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
