// Where the user keeps the names of values, a ramp that is inlined brings the names of its own frame's slots along, and the
// clone that is given its frame has arguments of their own: neither is mistaken for a place in this frame.
// REQUIRES: clang-from-15
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.discarded -c %s -o %t.o
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.kept -fno-discard-value-names -c %s -o %t.o
// RUN: diff %t.discarded %t.kept
// RUN: %check_record --kind coroutine-frame %t.kept | %plain_check
#include "coroutine.h"

#if defined(__clang__) && __clang_major__ >= 20
#define ELIDABLE [[clang::coro_await_elidable]]
#else
#define ELIDABLE
#endif

struct plain {
  long numbers[40];
};
struct ELIDABLE owned {
  struct promise_type : task::promise_type {
    owned get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept { handle.resume(); }
  void await_resume() noexcept {}
  ~owned() { handle.destroy(); }
};
int number();

owned callee(int first, int second, int buffer) {
  co_await suspend{};
  use(&buffer);
  co_await suspend{};
  use((void*)(long)(first + second));
}
owned unnamed(plain) {
  co_await suspend{};
}
// CHECK: coroutine-frame outer
// CHECK-NOT: local buffer
// CHECK: coroutine-frame end
owned outer() {
  int kept;
  {
    long buffer[600];
    use(buffer);
    kept = buffer[1];
  }
  co_await callee(number(), number(), kept + 1);
  co_await unnamed(plain{});
}
task end() { co_return; }
