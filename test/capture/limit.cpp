// Strictly larger, and off.
// RUN: %silent -fplugin-arg-framewarn-capture=300
// RUN: %silent -fplugin-arg-framewarn-capture=off
// RUN: %sweep -fplugin-arg-framewarn-capture=299
#include "coroutine.h"

struct config {
  char text[300];
};

void captures(config c) {
  // CHECK: [[FILE]]:[[@LINE+1]]:18: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 299 bytes [[TAG]]
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
