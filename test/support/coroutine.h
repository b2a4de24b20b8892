// The smallest coroutine types that the tests need. Compiles on every compiler that is served.
#ifndef FRAMEWARN_TEST_COROUTINE_H
#define FRAMEWARN_TEST_COROUTINE_H

#include <coroutine>

/// Runs at once, is never awaited.
struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

/// Suspends; what it waits for is none of the tests' matter.
struct suspend : std::suspend_always {};

/// Defined nowhere: the compiler has to believe that it reads and writes all of the object.
void use(void* object);

#endif
