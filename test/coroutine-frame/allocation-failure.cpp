// get_return_object_on_allocation_failure: the frame comes from operator new(size_t, nothrow_t).
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"
#include <new>

template <bool OwnNew> struct fallible;
template <> struct fallible<false> {
  struct promise_type {
    static fallible get_return_object_on_allocation_failure() { return {}; }
    fallible get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
template <> struct fallible<true> {
  struct promise_type : fallible<false>::promise_type {
    static fallible get_return_object_on_allocation_failure() { return {}; }
    fallible get_return_object() { return {}; }
    // GCC asks for the first, the standard and Clang for the second.
    void* operator new(std::size_t size) noexcept;
    void* operator new(std::size_t size, const std::nothrow_t&) noexcept;
    void operator delete(void*);
  };
};

// CHECK: [[FILE]]:[[@LINE+1]]:17: warning: coroutine frame of 'fallible<false> global()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
fallible<false> global() {
  char buffer[5000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
// CHECK: [[FILE]]:[[@LINE+1]]:16: warning: coroutine frame of 'fallible<true> own()' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
fallible<true> own() {
  char buffer[5000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
