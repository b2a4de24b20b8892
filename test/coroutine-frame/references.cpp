// What a reference is bound to lives as long as the reference, whatever hands it on: an await, a cast, an expression of
// statements. It is needed across what comes before it ends.
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct large {
  large();
  large(const large&);
  ~large();
  const char* begin() const;
  const char* end() const;
  char bytes[600];
};
struct plain {
  char bytes[700];
};
template <class T> struct giving : suspend {
  T await_resume();
};
struct holder {
  const large& kept;
};
large make();

// CHECK: coroutine-frame reference
// CHECK: temporary 600 at [[@LINE+2]]:{{22|31}} needed co_await [[@LINE+4]]:3{{$}}
task reference() {
  const auto& kept = co_await giving<large>{};

  co_await suspend{};
  use((void*)&kept);
}

// CHECK: coroutine-frame range
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} needed co_await [[@LINE+4]]:5{{$}}
task range() {
  for (char each : co_await giving<large>{}) {
    use(&each);
    co_await suspend{};
  }
}

// CHECK: coroutine-frame bindings
// CHECK: temporary 700 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+4]]:3{{$}}
task bindings() {
  auto&& [bytes] = co_await giving<plain>{};
  use((void*)bytes);
  co_await suspend{};
  use((void*)bytes);
}

// CHECK: coroutine-frame member
// CHECK: temporary 700 at [[@LINE+2]]:{{[0-9]+}} {{(may-be-)?needed}} co_await [[@LINE+4]]:3{{$}}
task member() {
  auto&& bytes = (co_await giving<plain>{}).bytes;
  use((void*)bytes);
  co_await suspend{};
  use((void*)bytes);
}

// CHECK: coroutine-frame in_an_aggregate
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} needed co_await [[@LINE+4]]:3{{$}}
task in_an_aggregate() {
  holder one{co_await giving<large>{}};
  use((void*)&one.kept);
  co_await suspend{};
  use((void*)&one.kept);
}

// CHECK: coroutine-frame condition
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} needed co_await [[@LINE+4]]:5{{$}}
task condition() {
  if (auto&& kept = co_await giving<large>{}; kept.bytes[0]) {

    co_await suspend{};
  }
}

// CHECK: coroutine-frame cast
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} needed co_await [[@LINE+4]]:3{{$}}
task cast() {
  large&& kept = static_cast<large>(make());
  use((void*)&kept);
  co_await suspend{};
}

// CHECK: coroutine-frame statements
// CHECK: temporary 600 at [[@LINE+2]]:{{[0-9]+}} needed co_await [[@LINE+4]]:3{{$}}
task statements() {
  large&& kept = ({ make(); });
  use((void*)&kept);
  co_await suspend{};
}
