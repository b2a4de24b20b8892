// Alignment beyond that of operator new, in the promise, in a parameter and in a local.
// RUN: %frame_sizes -Wno-attributes %s
#include "logged.h"

struct alignas(32) wide {
  char bytes[40];
};
struct alignas(64) wider {
  char bytes[64];
};

template <int Line> struct aligned {
  struct promise_type : logged_promise<Line, promise_type> {
    wide state;
    void return_void() {}
  };
  std::coroutine_handle<> handle;
  aligned(std::coroutine_handle<promise_type> h) : handle(h) {}
};

[[gnu::noinline]] logged<__LINE__> local() {
  wide object{};
  use(object);
  co_await suspend{};
  use(object);
}
[[gnu::noinline]] logged<__LINE__> mixed(char first, wide parameter, char last) {
  wider object{};
  short small = 1;
  use(object);
  co_await suspend{};
  use(object);
  use(small);
  use(first);
  use(last);
  use(parameter);
}
[[gnu::noinline]] aligned<__LINE__> promise() { co_await suspend{}; }

// The frames are never resumed: malloc does not align them as far as the code may rely on.
int main() {
  local();
  mixed('a', {}, 'b');
  promise();
}
