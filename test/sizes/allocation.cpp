// Promise types with their own operator new in its forms, and get_return_object_on_allocation_failure.
// RUN: %frame_sizes %s
#include "logged.h"
#include <new>

struct arena {
  char memory[8192];
};

template <int Line, typename Promise> struct basic_promise {
  auto get_return_object() { return std::coroutine_handle<Promise>::from_promise(static_cast<Promise&>(*this)); }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() { std::abort(); }
};

template <int Line> struct from_arena {
  struct promise_type : basic_promise<Line, promise_type> {
    static void* operator new(std::size_t size, arena& from, int) {
      std::printf("%d %zu\n", Line, size);
      return from.memory;
    }
    static void operator delete(void*) {}
  };
  std::coroutine_handle<> handle;
  from_arena(std::coroutine_handle<promise_type> h) : handle(h) {}
};

template <int Line> struct fallible {
  struct promise_type : basic_promise<Line, promise_type> {
    static fallible get_return_object_on_allocation_failure() { return {}; }
    // GCC asks for the first, the standard and Clang for the second.
    static void* operator new(std::size_t size) noexcept { return log_frame(Line, size); }
    static void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return log_frame(Line, size); }
    static void operator delete(void* memory, std::size_t) { std::free(memory); }
  };
  std::coroutine_handle<> handle;
  fallible() = default;
  fallible(std::coroutine_handle<promise_type> h) : handle(h) {}
};

[[gnu::noinline]] from_arena<__LINE__> in_arena(arena&, int n) {
  char buffer[1000];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(n);
}

[[gnu::noinline]] fallible<__LINE__> may_fail(double d) {
  char buffer[500];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(d);
}

template <typename Coroutine> void drive(Coroutine coroutine) {
  while (!coroutine.handle.done())
    coroutine.handle.resume();
  coroutine.handle.destroy();
}

int main() {
  static arena memory;
  drive(in_arena(memory, 1));
  drive(may_fail(1));
}
