// REQUIRES: gcc
// A constructor's or destructor's own variable was not inlined, though GCC emits nothing but clones of either, and forgets
// of what under -flto; and what was inlined of one says so.
// RUN: %cxx -O1 -Wno-attributes -c %s -o %t.o 2>&1 | %plain_check --check-prefixes=CHECK,COMPILED
// RUN: %cxx -O1 -flto -ffat-lto-objects -Wno-attributes -c %s -o %t.o 2>&1 | %plain_check --check-prefixes=CHECK,COMPILED
// RUN: %cxx -O1 -flto -Wno-attributes %s -o %t 2>&1 | %plain_check --check-prefixes=CHECK,LINKED
// RUN: %cxx -O0 -flto -Wno-attributes %s -o %t 2>&1 | %plain_check --check-prefixes=CHECK,LINKED
__attribute__((noipa)) void use(void* p) { *static_cast<volatile char*>(p) = 1; }

namespace net {
struct plain {
  __attribute__((noinline)) plain(int);
  __attribute__((noinline)) ~plain();
  char byte;
};
// CHECK: stack frame of 'net::plain::plain(int)'
// CHECK-NEXT: local variable 'in_constructor' takes
plain::plain(int) {
  char in_constructor[20001];
  use(in_constructor);
}
// CHECK: stack frame of 'net::plain::~plain()'
// CHECK-NEXT: local variable 'in_destructor' takes
plain::~plain() {
  char in_destructor[20002];
  use(in_destructor);
}

struct base {
  int number;
};
template <typename T> struct box : virtual base {
  template <typename U> box(U);
  T value;
};
// Instances stand at one place.
template <> template <> inline __attribute__((always_inline)) box<int>::box(short) {
  char specialized[20003];
  use(specialized);
}
template <typename T> template <typename U> inline __attribute__((noinline)) box<T>::box(U) {
  box<int> inner(static_cast<short>(1));
  char in_instance[20000 + sizeof(U)];
  use(&inner);
  use(in_instance);
}
// COMPILED: stack frame of 'net::box<T>::box(U) [with U = int; T = char]'
// LINKED: stack frame of 'net::box<char>::box<int>(int)'
// CHECK-DAG: local variable 'in_instance' takes
// COMPILED-DAG: local variable 'specialized', inlined from 'net::box<T>::box(U) [with U = short int; T = int]', takes
// LINKED-DAG: local variable 'specialized', inlined from 'net::box<int>::box<short>(short)', takes

// Those of one class, too, of which the link keeps none.
struct chain {
  template <typename U> __attribute__((always_inline)) chain(U) {
    if constexpr (sizeof(U) > 2) {
      chain inner(static_cast<short>(1));
      use(&inner);
    }
    char in_chain[20000 + sizeof(U)];
    use(in_chain);
  }
  char byte;
};
template chain::chain(int);
// COMPILED: stack frame of 'net::chain::chain(U) [with U = int]'
// COMPILED-DAG: local variable 'in_chain' takes 20004
// COMPILED-DAG: local variable 'in_chain', inlined from 'net::chain::chain(U) [with U = short int]', takes 20002

struct inlined {
  __attribute__((always_inline)) inlined();
  char byte;
};
inlined::inlined() {
  char in_inlined[20005];
  use(in_inlined);
}
} // namespace net

// CHECK: stack frame of '{{(int )?}}main{{(\(\))?}}'
// COMPILED-NEXT: local variable 'in_inlined', inlined from 'net::inlined::inlined()', takes
// Nothing else is left of its name.
// LINKED-NEXT: local variable 'in_inlined', inlined from 'inlined::inlined', takes
int main() {
  net::plain plain(1);
  net::box<char> box(2);
  net::inlined inlined;
  use(&plain);
  use(&box);
  use(&inlined);
}
