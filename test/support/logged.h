// Coroutine types that print "LINE SIZE" for each frame that operator new is asked for; see frame_sizes.py.
//
// A coroutine of the type logged<__LINE__> tells its own line. It is [[gnu::noinline]]: a coroutine that is inlined
// into its caller may get its frame from the caller, and then no operator new is called.
#ifndef FRAMEWARN_TEST_LOGGED_H
#define FRAMEWARN_TEST_LOGGED_H

#include <coroutine>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

inline void* log_frame(int line, std::size_t size) {
  std::printf("%d %zu\n", line, size);
  return std::malloc(size);
}

/// Suspends and is resumed by drive().
struct suspend : std::suspend_always {};

/// Makes the compiler believe that all of the object is read and written here.
template <typename T> void use(T& object) { asm volatile("" : : "g"(&object) : "memory"); }

template <int Line, typename Promise> struct logged_promise {
  static void* operator new(std::size_t size) { return log_frame(Line, size); }
  static void operator delete(void* memory) { std::free(memory); }
  auto get_return_object() { return std::coroutine_handle<Promise>::from_promise(static_cast<Promise&>(*this)); }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() { std::abort(); }
};

template <int Line> struct logged {
  struct promise_type : logged_promise<Line, promise_type> {
    void return_void() {}
  };
  std::coroutine_handle<> handle;
  template <typename Promise> logged(std::coroutine_handle<Promise> h) : handle(h) {}
  /// Runs to the end and frees the frame.
  void drive() {
    while (!handle.done())
      handle.resume();
    handle.destroy();
  }
};

#endif
