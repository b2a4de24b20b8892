// Packs: each element is a capture of its own, all at one place.
// RUN: %sweep -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct config {
  char text[300];
};
struct larger {
  char text[500];
};

template <typename... Ts> void capture_all(Ts... values) {
  // CHECK: [[FILE]]:[[@LINE+1]]:18: warning: capture of 'values' by value takes 500 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto lambda = [values...] { (use((void*)&values), ...); };
  lambda();
  // CHECK: [[FILE]]:[[@LINE+1]]:22: warning: capture of 'copies' by value takes 500 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto renamed = [...copies = values] { (use((void*)&copies), ...); };
  renamed();
}

void call(config c, larger l) { capture_all(1, c, l); }
