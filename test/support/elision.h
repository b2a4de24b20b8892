// Coroutine types and a run time for programs that are asked whether a callee's frame lies in its caller's or on the
// heap; see elision.py. What is only declared here is in elision_runtime.cpp: no optimiser sees into it.
#ifndef FRAMEWARN_TEST_ELISION_H
#define FRAMEWARN_TEST_ELISION_H

#include <coroutine>
#include <exception>
#include <utility>

/// The next line calls a coroutine: what operator new is asked for until here() is called again is booked to it.
void here(int line = __builtin_LINE() + 1) noexcept;
/// The compiler has to believe that it reads and writes all of the object.
void use(void* object) noexcept;
/// Makes `suspended` the one that run() resumes next.
void resume_later(std::coroutine_handle<> suspended) noexcept;
/// Resumes the coroutine, and then whoever asks for it.
void run(std::coroutine_handle<> outermost);

struct suspend : std::suspend_always {
  void await_suspend(std::coroutine_handle<> suspended) noexcept { resume_later(suspended); }
};

/// Resumes who awaits the coroutine that ends.
struct resume_awaiting {
  bool await_ready() noexcept { return false; }
  template <typename Promise> std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> ending) noexcept {
    std::coroutine_handle<> awaiting = ending.promise().awaiting;
    return awaiting ? awaiting : std::noop_coroutine();
  }
  void await_resume() noexcept {}
};

/// Lazy: does nothing until it is awaited, then goes on in its own frame (symmetric transfer). Owns the frame.
struct task {
  struct promise_type {
    std::coroutine_handle<> awaiting;
    task get_return_object() { return task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    resume_awaiting final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  struct awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
      handle.promise().awaiting = awaiting;
      return handle;
    }
    void await_resume() noexcept {}
  };

  explicit task(std::coroutine_handle<promise_type> h) : handle(h) {}
  task(task&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~task() {
    if (handle)
      handle.destroy();
  }
  awaiter operator co_await() { return {handle}; }
  std::coroutine_handle<promise_type> handle;
};

/// Yields numbers to a range-based for. Owns the frame.
struct generator {
  struct promise_type {
    int value = 0;
    generator get_return_object() { return generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int next) noexcept {
      value = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  struct iterator {
    std::coroutine_handle<promise_type> handle;
    int operator*() const { return handle.promise().value; }
    void operator++() { handle.resume(); }
    bool operator!=(std::nullptr_t) const { return !handle.done(); }
  };

  explicit generator(std::coroutine_handle<promise_type> h) : handle(h) {}
  generator(generator&& other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~generator() {
    if (handle)
      handle.destroy();
  }
  iterator begin() {
    handle.resume();
    return {handle};
  }
  std::nullptr_t end() { return nullptr; }
  std::coroutine_handle<promise_type> handle;
};

#endif
