// The type of a variable that is declared with auto: its scope is told once.
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: %plain_check --input-file=%t.jsonl
// CHECK-DAG: "name":"object","type":"lib::box<int>"
// CHECK-DAG: "name":"reference","type":"lib::box<int>{{ ?}}&"
// CHECK-DAG: "name":"constant","type":"const lib::box<int>"
// CHECK-DAG: "name":"pointer","type":"lib::box<int>{{ ?}}*"
// CHECK-DAG: "name":"{{\[first, second\]|<structured bindings>}}","type":"lib::box<int>"
#include "coroutine.h"

namespace lib {
template <typename T> struct box { T first, second; };
} // namespace lib

task deduces() {
  auto object = lib::box<int>();
  auto& reference = object;
  const auto constant = lib::box<int>();
  auto* pointer = &object;
  auto [first, second] = lib::box<int>();
  use(&object);
  co_await suspend{};
  use(&reference);
  use(const_cast<lib::box<int>*>(&constant));
  use(pointer);
  use(&first);
}
