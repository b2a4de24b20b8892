// The frame of two() holds values without a name, and is inlined more than once: with AddressSanitizer the names of
// the variables of inl() stand in the object, with the numbers that inlining gives them.
#include "coroutine.h"

struct owned {
  struct promise_type : task::promise_type {
    owned get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always final_suspend() noexcept { return {}; }
  };
  std::coroutine_handle<promise_type> handle;
  ~owned() { handle.destroy(); }
  void run() {
    while (!handle.done())
      handle.resume();
  }
};
struct ready {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 1; }
};
int call(int, int, int, int, int);

static inline void inl() {
  char name[900];
  use(name);
}
static inline owned two(int* a, int* b, int* c) {
  call(*a, *b, *c, a[1], co_await ready{});
  inl();
}
void many(int* a) {
  two(a, a, a).run();
  two(a, a, a + 1).run();
  inl();
  inl();
  inl();
  two(a, a, a).run();
  inl();
}
