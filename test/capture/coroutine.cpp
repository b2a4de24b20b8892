// By-value parameters are copied into a coroutine's frame: told at the parameter. Captures of a coroutine lambda lie
// in its closure.
// RUN: %sweep -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct config {
  char text[300];
};

task take(int n, config cfg, config& reference, config* pointer) {
  // CHECK: [[FILE]]:[[@LINE-1]]:25: warning: parameter 'cfg' takes 300 bytes of the coroutine frame of '{{task take\(int, config, config&, config\*\)|task take\(int, config, config &, config \*\)}}', larger than 256 bytes [[TAG]]
  use(&n);
  use(&cfg);
  use(&reference);
  use(pointer);
  co_await suspend{};
  use(&cfg);
  use(&n);
}

struct server {
  task serve(config cfg) {
    // CHECK: [[FILE]]:[[@LINE-1]]:21: warning: parameter 'cfg' takes 300 bytes of the coroutine frame of 'task server::serve(config)', larger than 256 bytes [[TAG]]
    use(&cfg);
    co_await suspend{};
    use(&cfg);
    use(this);
  }
};
void run(server& s, config c) {
  s.serve(c);
  // CHECK: [[FILE]]:[[@LINE+1]]:21: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto coroutine = [c](int n) -> task {
    use((void*)&c);
    co_await suspend{};
    use(&n);
  };
  coroutine(1);
}
