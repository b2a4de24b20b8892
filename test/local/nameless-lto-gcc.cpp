// Under -flto GCC forgets which variables without a name the source declares; what it leaves of them tells. And nothing
// else is taken for one.
// REQUIRES: gcc
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=off 2>&1 | %match --check-prefix=LOCAL
// RUN: %cxx -O1 -flto -ffat-lto-objects -c %s -o %t.o -fplugin-arg-framewarn-stack-frame=off 2>&1 | %match --check-prefix=LOCAL
// RUN: %cxx -O1 -flto -c %s -o %t.o > %t.out 2>&1
// RUN: %cxx -O1 -flto %t.o -o %t -fplugin-arg-framewarn-stack-frame=off 2>&1 | %match --check-prefix=LOCAL
// RUN: %cxx -O0 -g -flto -c %s -o %t.o > %t.out 2>&1
// RUN: %cxx -O0 -g -flto %t.o -o %t -fplugin-arg-framewarn-stack-frame=off 2>&1 | %match --check-prefix=LOCAL
#include <utility>

__attribute__((noipa)) void use(const void* p) { *static_cast<const volatile char*>(p); }

struct half {
  char bytes[9000];
};
struct both {
  half first, second;
  ~both() { use(this); }
};
__attribute__((noipa)) both make() {
  return {};
}
__attribute__((noipa)) std::pair<half, half> make_pair() {
  return {};
}
union named {
  char text[20000];
  int number;
};

__attribute__((noinline)) void members() {
  // LOCAL: [[FILE]]:[[@LINE+1]]:8: warning: local variable '<structured bindings>' takes 18000 bytes of the stack frame of '{{(void )?}}members()', larger than 16384 bytes [[TAG]]
  auto [first, second] = make();
  use(&first);
  use(&second);
}
__attribute__((noinline)) void tuple() {
  // LOCAL: [[FILE]]:[[@LINE+1]]:8: warning: local variable '<structured bindings>' takes 18000 bytes of the stack frame of '{{(void )?}}tuple()', larger than 16384 bytes [[TAG]]
  auto [first, second] = make_pair();
  use(&first);
  use(&second);
}
__attribute__((noinline)) void anonymous() {
  // LOCAL: [[FILE]]:[[@LINE+1]]:9: warning: local variable '<anonymous>' takes 20000 bytes of the stack frame of '{{(void )?}}anonymous()', larger than 16384 bytes [[TAG]]
  union {
    char text[20000];
    int number;
  };
  use(text);
  use(&number);
}
static inline __attribute__((always_inline)) void inlined() {
  // LOCAL: [[FILE]]:[[@LINE+2]]:8: warning: local variable '<structured bindings>' takes 18000 bytes of the stack frame of '{{(void )?}}caller()', larger than 16384 bytes [[TAG]]
  // LOCAL-NEXT: [[FILE]]:[[@LINE+1]]:8: note: inlined from '{{(void )?}}inlined()'
  auto [first, second] = make();
  use(&first);
  use(&second);
}
__attribute__((noinline)) void caller() {
  inlined();
}

static inline __attribute__((always_inline)) void unnamed_parameter(named) {}
__attribute__((noinline)) void others(const named& n) {
  unnamed_parameter(n);
  use(make().first.bytes);
  const both& kept = make();
  use(&kept);
  use(std::initializer_list<half>{{1}, {2}}.begin());
  try {
    throw n;
  } catch (named) {
    use(&n);
  }
}

int main() {
  members();
  tuple();
  anonymous();
  caller();
  static const named n{};
  others(n);
}
