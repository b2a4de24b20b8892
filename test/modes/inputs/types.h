// What the program of frames.h is made of. Its coroutine prints what operator new is asked for.
#ifndef FRAMEWARN_TEST_MODES_TYPES_H
#define FRAMEWARN_TEST_MODES_TYPES_H

#include <coroutine>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

struct block {
  char bytes[512];
};

struct task {
  struct promise_type {
    static void* operator new(std::size_t size) {
      std::printf("frame %zu\n", size);
      return std::malloc(size);
    }
    static void operator delete(void* memory) { std::free(memory); }
    task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  /// Runs to the end and frees the frame.
  void drive() {
    while (!handle.done())
      handle.resume();
    handle.destroy();
  }
};

/// Makes the compiler believe that all of the object is read and written here. noinline: AddressSanitizer treats
/// functions with inline assembly otherwise.
template <typename T> [[gnu::noinline]] void use(T& object) {
  asm volatile("" : : "g"(&object) : "memory");
}

#endif
