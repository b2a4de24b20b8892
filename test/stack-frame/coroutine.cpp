// A coroutine runs in three machine frames, of ramp, resume and destroy: the largest is told, once. (At -O0 Clang keeps
// resume's variables in the ramp's frame as well.)
// RUN: %sweep_optimised -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=4000
#include "coroutine.h"

struct large {
  char bytes[5000];
};
extern large global;
void take(large);

// Somebody gets the handle: without that Clang knows that nobody can resume, and drops what comes after.
struct event {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> handle) { use(handle.address()); }
  void await_resume() {}
};

task resumed() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'task resumed()' is {{5[0-9]+|10[0-9]+}} bytes while resumed, larger than 4000 bytes [[TAG]]
  co_await event{};
  take(global); // the argument's copy lies on the stack, whatever a compiler keeps in the coroutine's frame; Clang 22 makes two
}
