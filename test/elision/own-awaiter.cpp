// A task that is its own awaiter: who resumes it can change it, as far as the optimiser knows.
//
// Up to Clang 17 the body of await_suspend() is inlined, and shows that it does not. Later ones keep it apart until the
// coroutine is split (llvm/llvm-project#56301, #79712): the task's address leaves the function, the handle that its
// destructor finds may be another, and CoroElide knows of no end of the frame. A task whose operator co_await() gives a
// copy of the handle, like the one of elision.h, is elided by all.
// RUN: %elision %s | %check_elision
#include "elision.h"

struct self_awaiting {
  struct promise_type : task::promise_type {
    self_awaiting get_return_object() {
      return self_awaiting(std::coroutine_handle<promise_type>::from_promise(*this));
    }
  };
  explicit self_awaiting(std::coroutine_handle<promise_type> h) : handle(h) {}
  self_awaiting(self_awaiting&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~self_awaiting() {
    if (handle)
      handle.destroy();
  }
  bool await_ready() noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
    handle.promise().awaiting = awaiting;
    return handle;
  }
  void await_resume() noexcept {}
  std::coroutine_handle<promise_type> handle;
};

static self_awaiting leaf() { co_await suspend{}; }

static task root() {
  // BEFORE-18: [[@LINE+3]]: elided at -O1 -O2 -O3 -Os
  // FROM-18: [[@LINE+2]]: elided never
  here();
  co_await leaf();
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
