// Exceptions that leave the callee: a task keeps them for who awaits it, a generator lets them through to who resumes.
// RUN: %elision %s | %check_elision
#include "elision.h"

static int caught = 0;

struct careful {
  struct promise_type : task::promise_type {
    std::exception_ptr thrown;
    careful get_return_object() { return careful(std::coroutine_handle<promise_type>::from_promise(*this)); }
    void unhandled_exception() { thrown = std::current_exception(); }
  };
  struct awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
      handle.promise().awaiting = awaiting;
      return handle;
    }
    void await_resume() {
      if (handle.promise().thrown)
        std::rethrow_exception(handle.promise().thrown);
    }
  };
  explicit careful(std::coroutine_handle<promise_type> h) : handle(h) {}
  ~careful() { handle.destroy(); }
  awaiter operator co_await() { return {handle}; }
  std::coroutine_handle<promise_type> handle;
};

static careful fails() {
  co_await suspend{};
  throw 1;
}

static task root() {
  try {
    here();
    co_await fails(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  } catch (int number) {
    caught += number;
  }
}

struct thrower {
  struct promise_type : generator::promise_type {
    thrower get_return_object() { return thrower(std::coroutine_handle<promise_type>::from_promise(*this)); }
    void unhandled_exception() { throw; }
  };
  explicit thrower(std::coroutine_handle<promise_type> h) : handle(h) {}
  ~thrower() { handle.destroy(); }
  std::coroutine_handle<promise_type> handle;
};

static thrower throws() {
  co_yield 1;
  throw 10;
}

static void plain() {
  try {
    here();
    thrower numbers = throws(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    numbers.handle.resume();
    numbers.handle.resume();
  } catch (int number) {
    caught += number;
  }
}

int main() {
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
  plain();
  return caught == 11 ? 0 : 1;
}
