// REQUIRES: clang
// Which function a variable was inlined from, and that a function's own variables never are.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-coroutine-frame=off
#include "coroutine.h"

#define INLINE [[gnu::always_inline]] inline

template <typename T> struct box {
  T value;
  template <typename U> INLINE void fill(U);
  INLINE box();
};
template <typename T> template <typename U> INLINE void box<T>::fill(U) {
  char filled[2500 * sizeof(U)];
  use(filled);
}
template <typename T> INLINE box<T>::box() {
  char made[20000];
  use(made);
}

void template_member(box<int>& b) {
  b.fill(1L);
}
// CHECK: [[FILE]]:[[#@LINE-3]]:6: warning: stack frame of 'void template_member(box<int> &)' is 20{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:14:8: note: local variable 'filled', inlined from 'void box<int>::fill(U) [T = int, U = long]', takes 20000 bytes
// CHECK-NEXT: note: spills, saved registers and arguments

void constructor() {
  box<char> b;
  use(&b);
}
// CHECK: [[FILE]]:[[#@LINE-4]]:6: warning: stack frame of 'void constructor()' is 20{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:18:8: note: local variable 'made', inlined from 'box<char>::box{{(\(\))?}} [T = char]', takes 20000 bytes
// CHECK-NEXT: note: {{.*}}spills, saved registers and arguments

void lambda() {
  auto call = []() __attribute__((always_inline)) {
    char in_lambda[20000];
    use(in_lambda);
  };
  call();
}
// CHECK: [[FILE]]:[[#@LINE-7]]:6: warning: stack frame of 'void lambda()' is 20{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:[[#@LINE-6]]:10: note: local variable 'in_lambda', inlined from 'auto lambda()::({{anonymous class|lambda}})::operator()() const', takes 20000 bytes
// CHECK-NEXT: note: {{.*}}spills, saved registers and arguments

// From an instance of the template into another, and each instance's own.
template <int n> void recursive();
template <> INLINE void recursive<0>() {
  char last[20000];
  use(last);
}
template <int n> void recursive() {
  char own[17000];
  use(own);
  recursive<0>();
  use(own);
}
template void recursive<1>();
template void recursive<2>();
// CHECK: [[FILE]]:[[#@LINE-8]]:23: warning: stack frame of 'void recursive() [n = {{[12]}}]' is 37{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:[[#@LINE-12]]:8: note: local variable 'last', inlined from 'void recursive(){{( \[n = 0\])?}}', takes 20000 bytes
// CHECK-NEXT: [[FILE]]:[[#@LINE-9]]:8: note: local variable 'own' takes 17000 bytes
// CHECK-NEXT: note: spills, saved registers and arguments
// CHECK-NEXT: note: and in 1 other function or instance

// Both variants of a constructor and of a destructor are the user's one.
struct base {
  virtual ~base();
};
struct derived : virtual base {
  derived();
  ~derived();
};
derived::derived() {
  char built[20000];
  use(built);
}
// CHECK: [[FILE]]:[[#@LINE-4]]:10: warning: stack frame of 'derived::derived{{(\(\))?}}' is 20{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:[[#@LINE-4]]:8: note: local variable 'built' takes 20000 bytes
// CHECK-NEXT: note: {{.*}}spills, saved registers and arguments
derived::~derived() {
  char torn[20000];
  use(torn);
}
// CHECK: [[FILE]]:[[#@LINE-4]]:10: warning: stack frame of '{{(virtual )?}}derived::~derived{{(\(\))?}}' is 20{{[0-9]+}} bytes
// CHECK-NEXT: [[FILE]]:[[#@LINE-4]]:8: note: local variable 'torn' takes 20000 bytes
// CHECK-NEXT: note: {{.*}}spills, saved registers and arguments
