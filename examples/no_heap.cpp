// Code that must not allocate, and says so.
//
//     clang++-19 -std=c++20 -O2 -fplugin=build/lib/framewarn/framewarn.so -Iinclude -DFRAMEWARN=1 -c examples/no_heap.cpp
#include "framewarn.h"
#include <coroutine>
#include <cstddef>
#include <exception>

struct numbers {
  struct promise_type {
    int value = 0;
    numbers get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int next) noexcept {
      value = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> handle;
  ~numbers() { handle.destroy(); }
  bool next() {
    handle.resume();
    return !handle.done();
  }
};

/// Consumed where it is created: on Clang its frame is on the stack of total().
FRAMEWARN_NO_HEAP_FRAME static numbers up_to(int last) {
  for (int i = 1; i <= last; ++i)
    co_yield i;
}
int total(int last) {
  int sum = 0;
  numbers all = up_to(last);
  while (all.next())
    sum += all.handle.promise().value;
  return sum;
}

/// Somebody wanted it not to be inlined, and did not know what that costs.
[[gnu::noinline]] FRAMEWARN_NO_HEAP_FRAME static numbers down_from(int first) {
  for (int i = first; i > 0; --i)
    co_yield i;
}
int last_of(int first) {
  int last = 0;
  numbers all = down_from(first);
  while (all.next())
    last = all.handle.promise().value;
  return last;
}
