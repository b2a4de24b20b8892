// A call belongs to the function whose code makes it: behind the first suspension that is not the ramp.
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl -Wno-frame-larger-than
// RUN: %plain_check --input-file=%t.jsonl --check-prefix=%kind
#include "elision.h"

struct numbers {
  struct promise_type {
    int number;
    numbers get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int next) {
      number = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  ~numbers() { handle.destroy(); }
};

numbers leaf(int n) {
  co_yield n;
}
numbers top(int n) {
  numbers inner = leaf(n);
  for (; n > 0; --n) {
    inner.handle.resume();
    co_yield inner.handle.promise().number;
  }
}
// CLANG: "kind":"stack-frame","symbol":"_Z3topi",
// CLANG-NOT: "callee"
// CLANG: "kind":"stack-frame","symbol":"_Z3topi.resume",{{.*}}"calls":[{"callee":"_Z4leafi","file":"{{[^"]*}}","line":27,"column":19,"frame":"elided"}]
// GCC: "kind":"stack-frame","symbol":"{{[^"]*}}actor{{[^"]*}}",{{.*}}"calls":[{"callee":"_Z4leafi",{{.*}}"frame":"heap"}]
// GCC: "kind":"stack-frame","symbol":"_Z3topi",
// GCC-NOT: "callee"
