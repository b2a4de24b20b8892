// By-value captures that exceed 256 bytes, at the capture's name, or where the first use makes it.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

struct config {
  char text[300];
};

void captures(config c, config& r, config* p) {
  // CHECK: [[FILE]]:[[@LINE+1]]:22: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto by_name = [p, c] { use((void*)&c); use(p); };
  // CHECK: [[FILE]]:[[@LINE+1]]:34: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto by_all = [=]{ use((void*)&c); };
  // CHECK: [[FILE]]:[[@LINE+1]]:16: warning: capture of 'mine' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto init = [mine = c] { use((void*)&mine); };
  // What a reference names is copied when the reference is captured by value.
  // CHECK: [[FILE]]:[[@LINE+1]]:24: warning: capture of 'r' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto by_copy_of_r = [r] { use((void*)&r); };
  by_name();
  by_all();
  init();
  by_copy_of_r();
}

void silent(config c) {
  auto by_reference = [&c] { use(&c); };
  auto by_reference_to_all = [&] { use(&c); };
  auto init_reference = [&mine = c] { use(&mine); };
  auto pointer = [p = &c] { use(p); };
  by_reference();
  by_reference_to_all();
  init_reference();
  pointer();
}
