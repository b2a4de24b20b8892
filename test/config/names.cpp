// The normal form of names is the same on both compilers: one config file serves all.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o -Wno-unused
// RUN: %python %support/functions.py %t.jsonl %s | %plain_check --match-full-lines
// The same names match.
// RUN: %cxx -O0 -fplugin-arg-framewarn-stack-frame=1 -fplugin-arg-framewarn-config=%S/inputs/names.conf -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
#include "coroutine.h"
#include <cstddef>

namespace {
void hidden() {}
struct secret {
  static void f() {}
};
} // namespace

namespace a {
inline namespace v1 {
void versioned() {}
} // namespace v1
} // namespace a

namespace b {
struct plain {};
template <typename T> struct box {
  box() {}
  ~box() {}
  template <typename U> void put(U) {}
  operator T() { return T(); }
  operator const char*() { return nullptr; }
  operator unsigned long long() { return 0; }
  operator plain*&();
  T operator[](int) { return T(); }
  T operator()(int) { return T(); }
  bool operator<(int) { return false; }
  box* operator->() { return this; }
  explicit operator std::nullptr_t() { return nullptr; }
  friend void befriended(box) {}
  struct inner {
    void f() {}
  };
  static void* operator new(std::size_t size) { return ::operator new(size); }
};
template <typename T> box<T>::operator plain*&() {
  static plain* p;
  return p;
}
struct outside {
  outside(int);
  ~outside();
};
outside::outside(int) {}
outside::~outside() {}
long double operator""_kb(long double n) { return n; }
} // namespace b

task coroutine(int n) {
  auto lambda = [n] { return n; };
  lambda();
  co_await suspend{};
}

extern "C" void c_function() {}
// As a type it would be float.
extern "C" void f() {}

void calls() {
  hidden();
  secret::f();
  struct local {
    void f() {}
  };
  local().f();
  [] { [](int) {}(1); }();
  b::box<short>* made = new b::box<short>;
  b::box<short>& box = *made;
  box.put(1L);
  (void)short(box);
  (void)static_cast<const char*>(box);
  (void)static_cast<unsigned long long>(box);
  (void)static_cast<b::plain*&>(box);
  (void)static_cast<std::nullptr_t>(box);
  (void)box[1];
  (void)box(1);
  (void)(box < 1);
  box.operator->();
  befriended(box);
  b::box<short>::inner().f();
  b::operator""_kb(1.0L);
}

// CHECK-NOT: {{.}}
// CHECK: (anonymous)::hidden
// CHECK-NEXT: (anonymous)::secret::f
// CHECK-NEXT: a::v1::versioned
// CHECK-NEXT: b::befriended
// CHECK-NEXT: b::box::box
// CHECK-NEXT: b::box::inner::f
// CHECK-NEXT: b::box::operator b::plain*&
// CHECK-NEXT: b::box::operator const char*
// CHECK-NEXT: b::box::operator new
// CHECK-NEXT: b::box::operator short
// CHECK-NEXT: b::box::operator std::nullptr_t
// CHECK-NEXT: b::box::operator unsigned long long
// CHECK-NEXT: b::box::operator()
// CHECK-NEXT: b::box::operator->
// CHECK-NEXT: b::box::operator<
// CHECK-NEXT: b::box::operator[]
// CHECK-NEXT: b::box::put
// CHECK-NEXT: b::box::~box
// CHECK-NEXT: b::operator""_kb
// CHECK-NEXT: b::outside::outside
// CHECK-NEXT: b::outside::~outside
// CHECK-NEXT: c_function
// CHECK-NEXT: calls
// CHECK-NEXT: calls::local::f
// CHECK-NEXT: calls::{lambda}
// CHECK-NEXT: calls::{lambda}::{lambda}
// CHECK-NEXT: coroutine
// CHECK-NEXT: coroutine::{lambda}
// CHECK-NEXT: f
// CHECK-NOT: {{.}}
