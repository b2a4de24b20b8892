// A task that is awaited by others: await_suspend returns the next handle.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

template <typename T> struct lazy {
  struct promise_type {
    T value;
    std::coroutine_handle<> next;
    lazy get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct transfer {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept {
        return self.promise().next;
      }
      void await_resume() noexcept {}
    };
    transfer final_suspend() noexcept { return {}; }
    void return_value(T result) { value = result; }
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) {
    handle.promise().next = awaiting;
    return handle;
  }
  T await_resume() { return handle.promise().value; }
};

struct wide {
  int values[1500];
};

// The promise itself is what is large here.
// CHECK: [[FILE]]:[[@LINE+1]]:12: warning: coroutine frame of 'lazy<wide> make()' is {{[67][0-9][0-9][0-9]|1[2-9][0-9][0-9][0-9]}} bytes, larger than 4096 bytes [[TAG]]
lazy<wide> make() {
  wide result;
  use(&result);
  co_return result;
}

lazy<int> inner() { co_return 1; }

// CHECK: [[FILE]]:[[@LINE+1]]:11: warning: coroutine frame of 'lazy<int> outer()' is {{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
lazy<int> outer() {
  char buffer[5000];
  use(buffer);
  int sum = co_await inner();
  sum += co_await inner();
  use(buffer);
  co_return sum;
}
