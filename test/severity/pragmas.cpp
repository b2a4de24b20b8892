// Diagnostic pragmas: what they silence is decided by where the finding's place lies.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -Wall -Wextra
#include "coroutine.h"

struct config {
  char text[300];
  config(const config&);
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
task quiet_coroutine(config c) {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}
void quiet_stack() {
  char buffer[20000];
  use(buffer);
}
void quiet_capture(config c) {
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
template <typename T> void quiet_template() {
  T buffer[5000];
  use(buffer);
}
#pragma GCC diagnostic pop
// Instantiated where warnings are on, but its place is where they are off.
template void quiet_template<double>();

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'task loud_coroutine(config)' is 8{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+1]]:28: warning: parameter 'c' takes 300 bytes of the coroutine frame of 'task loud_coroutine(config)', larger than 256 bytes [[TAG]]
task loud_coroutine(config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:8: warning: local variable 'buffer' takes 8192 bytes of the coroutine frame of 'task loud_coroutine(config)', larger than 4096 bytes [[TAG]]
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&c);
}
// CHECK: [[FILE]]:[[@LINE+1]]:6: warning: stack frame of 'void loud_stack()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
void loud_stack() {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
  // Only the variable's line is silenced.
  char buffer[20016];
#pragma GCC diagnostic pop
  use(buffer);
}
void loud_capture(config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:18: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
