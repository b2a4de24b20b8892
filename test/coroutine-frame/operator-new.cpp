// Promise types with their own operator new: with and without arguments, and one that ignores the size.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"
#include <cstddef>

void* allocate(std::size_t size);
void release(void* memory);
struct arena {
  void* take(std::size_t size);
};
extern char pool[];

template <typename Allocation> struct with {
  struct promise_type : Allocation {
    with get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
struct plain_new {
  void* operator new(std::size_t size) { return allocate(size); }
  void operator delete(void* memory) { release(memory); }
};
struct arena_new {
  void* operator new(std::size_t size, arena& from, int) { return from.take(size); }
  void operator delete(void*) {}
};
struct sized_delete {
  void* operator new(std::size_t size) { return allocate(size); }
  void operator delete(void* memory, std::size_t) { release(memory); }
};
struct pool_new {
  void* operator new(std::size_t) { return pool; }
  void operator delete(void*) {}
};

#define BODY                                                                                                           \
  {                                                                                                                    \
    char buffer[5000];                                                                                                 \
    use(buffer);                                                                                                       \
    co_await suspend{};                                                                                                  \
    use(buffer);                                                                                                       \
  }

// CHECK: [[FILE]]:[[@LINE+1]]:17: warning: coroutine frame of 'with<plain_new> plain()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
with<plain_new> plain() BODY
// CHECK: [[FILE]]:[[@LINE+1]]:17: warning: coroutine frame of '{{with<arena_new> in_arena\(arena&, int\)|with<arena_new> in_arena\(arena &, int\)}}' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
with<arena_new> in_arena(arena&, int) BODY
// CHECK: [[FILE]]:[[@LINE+1]]:20: warning: coroutine frame of 'with<sized_delete> sized()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
with<sized_delete> sized() BODY
// CHECK: [[FILE]]:[[@LINE+1]]:16: warning: coroutine frame of 'with<pool_new> pooled()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
with<pool_new> pooled() BODY
