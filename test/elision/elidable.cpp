// A task type that is marked [[clang::coro_await_elidable]] (llvm/llvm-project#99282): a coroutine of such a type has the
// frames of those that it awaits at once, whatever their destructors do. CoroAnnotationElide asks for no proof, but
// - the callee must not be noinline (#115384: CoroSplit makes no `.noalloc` ramp then);
// - the call has to be the operand of co_await itself, and the caller of a marked type, too;
// - in Clang 22 the call has to be likely, at least 0.55 times as often as its coroutine begins: each suspension before
//   it and each branch takes its share (CoroAnnotationElide.cpp, coro-elide-branch-ratio). Other versions may draw the
//   line elsewhere (23: #214151); there the run decides alone.
// REQUIRES: clang-from-20
// RUN: %elision %s | %check_elision
#include "elision.h"

struct [[clang::coro_await_elidable]] elidable : task {
  struct promise_type : task::promise_type {
    elidable get_return_object() {
      return elidable(std::coroutine_handle<task::promise_type>::from_promise(*this));
    }
  };
  using task::task;
  // Keeps CoroElide from finding the end of the frame.
  ~elidable() { use(this); }
};

static elidable leaf(int) { co_await suspend{}; }

[[gnu::noinline]] static elidable kept_out() { co_await suspend{}; }

static elidable middle() {
  here();
  co_await leaf(1);
  // BEFORE-23: [[@LINE-1]]: elided at -O1 -O2 -O3 -Os
  // FROM-23: [[@LINE-2]]: elided {{.*}}
  here();
  co_await leaf(2);
  // CLANG-22: [[@LINE-1]]: elided never
  // BEFORE-22: [[@LINE-2]]: elided {{.*}}
  // FROM-23: [[@LINE-3]]: elided {{.*}}
  here();
  co_await kept_out();
  // CLANG: [[@LINE-1]]: elided never
}

static elidable root() {
  here();
  co_await middle();
  // BEFORE-23: [[@LINE-1]]: elided at -O1 -O2 -O3 -Os
  // FROM-23: [[@LINE-2]]: elided {{.*}}
  here();
  elidable named = leaf(3);
  // CLANG: [[@LINE-1]]: elided never
  co_await std::move(named);
}

static task other_type() {
  here();
  co_await leaf(4);
  // CLANG: [[@LINE-1]]: elided never
}

static elidable branch(bool first) {
  if (first) {
    here();
    co_await leaf(5);
    // CLANG-22: [[@LINE-1]]: elided never
    // BEFORE-22: [[@LINE-2]]: elided {{.*}}
    // FROM-23: [[@LINE-3]]: elided {{.*}}
  } else {
    here();
    co_await leaf(6);
    // CLANG-22: [[@LINE-1]]: elided never
    // BEFORE-22: [[@LINE-2]]: elided {{.*}}
    // FROM-23: [[@LINE-3]]: elided {{.*}}
  }
}

static elidable loop(int turns) {
  for (int i = 0; i < turns; ++i) {
    here();
    co_await leaf(i);
    // CLANG-22: [[@LINE-1]]: elided at -O1 -O2 -O3 -Os
    // BEFORE-22: [[@LINE-2]]: elided {{.*}}
    // FROM-23: [[@LINE-3]]: elided {{.*}}
  }
}

int main(int count, char**) {
  {
    here();
    elidable outermost = root();
    // CLANG: [[@LINE-1]]: elided never
    run(outermost.handle);
  }
  {
    here();
    task outermost = other_type();
    // CLANG: [[@LINE-1]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  {
    here();
    elidable outermost = branch(count == 1);
    // CLANG: [[@LINE-1]]: elided never
    run(outermost.handle);
  }
  {
    here();
    elidable outermost = branch(count != 1);
    // CLANG: [[@LINE-1]]: elided never
    run(outermost.handle);
  }
  here();
  elidable outermost = loop(count + 2);
  // CLANG: [[@LINE-1]]: elided never
  run(outermost.handle);
}
