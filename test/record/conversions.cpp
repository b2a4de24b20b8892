// The normal form of conversion functions: the same on every compiler, without template arguments.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %plain_check --input-file=%t.jsonl
#include "coroutine.h"

template <typename T> struct box {
  T content;
};
struct holder {
  using function = void (*)(int);
  using member = int holder::*;
  using member_function = void (holder::*)(int) const;
  using array = char[4];
  using number = unsigned long;

#define CONVERSION(type) \
  operator type() { __builtin_trap(); }
  // CHECK-DAG: "function":"holder::operator unsigned long"
  CONVERSION(number)
  // CHECK-DAG: "function":"holder::operator long long"
  CONVERSION(long long)
  // CHECK-DAG: "function":"holder::operator short"
  CONVERSION(short)
  // CHECK-DAG: "function":"holder::operator unsigned char"
  CONVERSION(unsigned char)
  // CHECK-DAG: "function":"holder::operator signed char"
  CONVERSION(signed char)
  // CHECK-DAG: "function":"holder::operator unsigned int"
  CONVERSION(unsigned)
  // CHECK-DAG: "function":"holder::operator unsigned __int128"
  CONVERSION(unsigned __int128)
  // CHECK-DAG: "function":"holder::operator long double"
  CONVERSION(long double)
  // CHECK-DAG: "function":"holder::operator bool"
  CONVERSION(bool)
  // CHECK-DAG: "function":"holder::operator std::nullptr_t"
  CONVERSION(decltype(nullptr))
  // CHECK-DAG: "function":"holder::operator const char*"
  CONVERSION(const char*)
  // CHECK-DAG: "function":"holder::operator char* const*"
  CONVERSION(char* const*)
  // CHECK-DAG: "function":"holder::operator const volatile int&"
  CONVERSION(const volatile int&)
  // CHECK-DAG: "function":"holder::operator box"
  CONVERSION(box<int>)
  // CHECK-DAG: "function":"holder::operator const box&"
  CONVERSION(const box<int>&)
  // CHECK-DAG: "function":"holder::operator box&&"
  CONVERSION(box<long>&&)
  // CHECK-DAG: "function":"holder::operator function*"
  CONVERSION(function)
  // CHECK-DAG: "function":"holder::operator char[]&"
  CONVERSION(array&)
  // CHECK-DAG: "function":"holder::operator int holder::*"
  CONVERSION(member)
  // CHECK-DAG: "function":"holder::operator function holder::*"
  CONVERSION(member_function)
};

void caller(holder h) {
  (void)h.operator holder::number(), (void)h.operator long long(), (void)h.operator short();
  (void)h.operator unsigned char(), (void)h.operator signed char(), (void)h.operator unsigned();
  (void)h.operator unsigned __int128(), (void)h.operator long double(), (void)h.operator bool();
  (void)h.operator decltype(nullptr)(), (void)h.operator const char*(), (void)h.operator char* const*();
  (void)h.operator const volatile int&(), (void)h.operator box<int>(), (void)h.operator const box<int>&();
  (void)h.operator box<long>&&(), (void)h.operator holder::function(), (void)h.operator holder::array&();
  (void)h.operator holder::member(), (void)h.operator holder::member_function();
}
