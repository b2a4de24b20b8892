// The ramp builds the return object: what that needs lies in the ramp's frame, and the line says no more than the size.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-stack-frame=4000
#include "coroutine.h"

struct greedy {
  struct promise_type {
    [[gnu::always_inline]] greedy get_return_object() {
      char buffer[5000];
      use(buffer);
      return {};
    }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

greedy eager() {
  // CHECK: [[FILE]]:[[@LINE-1]]:8: warning: stack frame of 'greedy eager()' is 5{{[0-9]+}} bytes, larger than 4000 bytes [[TAG]]
  co_await suspend{};
}
