// A closure within the eleventh closure at namespace scope. Clang numbers those as it comes across them, `3$_0` to
// `3$_9`, `4$_10`, which is another order than that of the source (ItaniumMangle.cpp, getAnonymousStructId): with the
// number the length before it changes. The random program 9411 found it.
// RUN: %sweep -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct config {
  char text[300];
};

auto unused_0 = [] {};
auto unused_1 = [] {};
auto unused_2 = [] {};
auto unused_3 = [] {};
auto unused_4 = [] {};
auto unused_5 = [] {};
auto unused_6 = [] {};
auto unused_7 = [] {};
auto unused_8 = [] {};
auto unused_9 = [] {};

const auto used = [](config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:17: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto inner = [c] { use((void*)&c); };
  inner();
};
void call_it(config c) { used(c); }
// CHECK-NOT: warning:
