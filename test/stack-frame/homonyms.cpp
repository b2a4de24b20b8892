// Functions of the same name, side by side in one function. Clang numbers what they are members of as it comes across it in
// code, which dead code is not: `3$_0`, or E and E_0 (ItaniumMangle.cpp, getAnonymousStructId, getNextDiscriminator).
// None of these has a variable that would tell it; numbers keep -fipa-icf from making one of two.
// RUN: %sweep -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct large {
  explicit large(int);
  char bytes[20000];
};
void take(const large&);
template <typename F> [[gnu::noinline]] void call(F f) { f(1); }

void local_classes(int i) {
  if (false) {
    struct local {
      [[gnu::noinline]] void f() { take(large(1)); }
    };
    local().f();
  }
  {
    struct local {
      // CHECK-DAG: [[FILE]]:[[@LINE+1]]:30: warning: stack frame of 'void local_classes(int)::local::f()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
      [[gnu::noinline]] void f() { take(large(2)); }
      // CHECK-DAG: [[FILE]]:[[@LINE+1]]:36: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
      [[gnu::noinline]] void g() { [](int) __attribute__((noinline)) { take(large(3)); }(1); }
    };
    local().f();
    local().g();
  }
}

void closures(int i) {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:8: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  call([](int) __attribute__((noinline)) { take(large(4)); });
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:8: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  call([](int) __attribute__((noinline)) { take(large(5)); });
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:24: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  call([i](int) { call([](int) __attribute__((noinline)) { take(large(6)); }); });
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:24: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  call([i](int) { call([](int) __attribute__((noinline)) { take(large(7)); }); });
}

void unnamed_classes() {
  struct {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:28: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
    [[gnu::noinline]] void f() { take(large(8)); }
  } one;
  struct {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:28: warning: stack frame of {{.*}} is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
    [[gnu::noinline]] void f() { take(large(9)); }
  } two;
  one.f();
  two.f();
}
