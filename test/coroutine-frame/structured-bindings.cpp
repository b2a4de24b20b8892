// Each element of a tuple-like structured binding is a variable of its own, and what `get` gives by value is kept as long as
// that: as a temporary with a place, or as the variable's own memory.
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=CHECK,%kind --allow-unused-prefixes
#include "coroutine.h"
#include <utility>

struct blob {
  blob();
  blob(const blob&);
  ~blob();
  char bytes[700];
};
struct two {
  explicit operator bool() const;
};
template <> struct std::tuple_size<two> {
  static constexpr size_t value = 2;
};
template <std::size_t index> struct std::tuple_element<index, two> {
  using type = blob;
};
template <std::size_t index> blob get(const two&);
two make();
struct giving : suspend {
  two await_resume();
};
struct range {
  two* begin();
  two* end();
};
void take(const blob&);

// CHECK: coroutine-frame statement
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+3]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+4]]:3{{$}}
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:3{{$}}
task statement() {
  auto [first, second] = make();
  co_await suspend{};
  take(first), take(second);
}

// GCC 16 has guards for these, which it sets before the first suspension: they look needed across that, too.
// CHECK: coroutine-frame awaited
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+3]]:{{[0-9]+}} {{(may-be-)?needed}} {{(co_await [0-9]+:26 )?}}co_await [[@LINE+4]]:3{{$}}
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} {{(co_await [0-9]+:26 )?}}co_await [[@LINE+3]]:3{{$}}
task awaited() {
  auto [first, second] = co_await giving{};
  co_await suspend{};
  take(first), take(second);
}

// CHECK: coroutine-frame loop
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+3]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+4]]:5{{$}}
// CHECK: {{temporary|local (first|second)}} 700 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+3]]:5{{$}}
task loop(range all) {
  for (auto&& [first, second] : all) {
    co_await suspend{};
    take(first), take(second);
  }
}

// Where it is a condition, Clang from 21 on makes the elements when that is known; GCC before 15 compiles none.
#ifdef __clang__
// CLANG: coroutine-frame condition
// CLANG: temporary 700 at [[@LINE+3]]:13 {{(may-be-)?needed}} co_await [[@LINE+4]]:5{{$}}
// CLANG: temporary 700 at [[@LINE+2]]:20 {{(may-be-)?needed}} co_await [[@LINE+3]]:5{{$}}
task condition() {
  if (auto [first, second] = make()) {
    co_await suspend{};
    take(first), take(second);
  }
}

// CLANG: coroutine-frame turns
// CLANG: temporary 700 at [[@LINE+3]]:16 {{(may-be-)?needed}} co_await [[@LINE+4]]:5{{$}}
// CLANG: temporary 700 at [[@LINE+2]]:23 {{(may-be-)?needed}} co_await [[@LINE+3]]:5{{$}}
task turns() {
  while (auto [first, second] = make()) {
    co_await suspend{};
    take(first), take(second);
  }
}
#endif
