// A coroutine that frees its frame itself, at its end: no caller knows when.
// Clang 23 marks that end for CoroElide (llvm.coro.dead, llvm/llvm-project#190295): there the run decides.
// RUN: %elision %s | %check_elision
#include "elision.h"

struct detached {
  struct promise_type {
    detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

static detached leaf() { co_await suspend{}; }

static detached root() {
  here();
  leaf();
  // BEFORE-23: [[@LINE-1]]: elided never
  // FROM-23: [[@LINE-2]]: elided {{.*}}
  co_await suspend{};
}

int main() {
  here();
  root();
  // BEFORE-23: [[@LINE-1]]: elided never
  // FROM-23: [[@LINE-2]]: elided {{.*}}
  run(nullptr);
}
