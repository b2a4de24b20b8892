// Each frame of Clang's has the index of the suspension where it waits. With the final suspension as the only one that the
// optimiser left, no code refers to the index; its byte is bookkeeping all the same, and no hole. From GCC's own suite,
// g++.dg/coroutines/torture/co-ret-00-void-return-is-ready.C. Where all before it is aligned to 8 bytes, the frame grows by
// as many for it.
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check --input-file=%t.jsonl
// CHECK-NOT: left-out
// CHECK: "symbol":"_Z1fv"
// CHECK-NOT: left-out
// CHECK: "symbol":"_Z7alignedv"
// CHECK-NOT: left-out
#include <coroutine>

struct task {
  struct always_ready {
    bool await_ready() const noexcept { return true; }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
    ~always_ready() {}
  };
  struct never_ready {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
  };
  struct promise_type {
    task get_return_object() { return {}; }
    always_ready initial_suspend() { return {}; }
    never_ready final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

task f() noexcept {
  co_return;
}

struct with_pointer {
  struct promise_type : task::promise_type {
    void* last = nullptr;
    with_pointer get_return_object() { return {}; }
  };
};

with_pointer aligned() noexcept {
  co_return;
}
