// [*this] copies the object; [this], [=] and [&] do not.
// RUN: %sweep
#include "coroutine.h"

struct session {
  char state[400];
  void start() {
    // CHECK: [[FILE]]:[[@LINE+1]]:18: warning: capture of '*this' by value takes 400 bytes of the lambda, larger than 256 bytes [[TAG]]
    auto copy = [*this]() mutable { use(state); };
    auto pointer = [this] { use(state); };
    auto all = [=, this] { use(state); };
    auto by_reference = [&] { use(state); };
    copy();
    pointer();
    all();
    by_reference();
  }
};
void start(session& s) { s.start(); }
