// The frame of two() holds values without a name, and is inlined more than once: with AddressSanitizer the names of
// the variables of inl() stand in the object with the numbers that inlining gives them.
#include "coroutine.h"

struct ready {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 1; }
};
int call(int, int, int, int, int);

static inline void inl() {
  char name[900];
  use(name);
}
static inline task two(int* a, int* b, int* c) {
  call(*a, *b, *c, a[1], co_await ready{});
  inl();
}
void many(int* a) {
  two(a, a, a);
  two(a, a, a + 1);
  inl();
  inl();
  inl();
  two(a, a, a);
  inl();
}
