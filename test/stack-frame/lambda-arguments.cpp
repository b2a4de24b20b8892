// Instances that differ in lambdas of one function: Clang numbers those as it comes across them, and only the symbol tells
// the number. CodeGen knows it; where it cannot be asked, the call operators tell which is which, where there is code for them,
// and else the place is that of all.
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-notes=0
// RUN: %if clang %{ %hidden %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 2>&1 | %check %}
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: not grep 'no place' %t.jsonl
// RUN: grep -o '"calls":.*' %t.jsonl | %plain_check --check-prefix=CALLS
#include "coroutine.h"

struct large {
  // CHECK: [[FILE]]:[[@LINE+2]]:10: warning: local variable 'text' takes 20000 bytes of the stack frame
  [[gnu::always_inline]] ~large() {
    char text[20000];
    use(text);
  }
};
struct base {
  virtual ~base();
};
// CHECK: [[FILE]]:[[@LINE+1]]:27: warning: stack frame of {{.*holder<.*}}::~holder(){{.*}}' is 20{{[0-9]+}} bytes
template <class F> struct holder : base {
  F function;
  large member;
  holder(F function) : function(function) {}
};

template <class F> struct executor {
  static task bridge(F function) {
    co_await suspend{};
    function();
  }
  // CALLS: "line":[[@LINE+2]],"column":43,
  // CALLS: "line":[[@LINE+1]],"column":43,
  static task submit(F function) { return bridge(function); }
};

void start() {
  auto one = [] { use(nullptr); };
  auto two = [] { use(nullptr); };
  use(new holder(one));
  use(new holder(two));
  auto three = [] { use(nullptr); };
  auto four = [] { use(nullptr); };
  executor<decltype(three)>::submit(three);
  executor<decltype(four)>::submit(four);
}
