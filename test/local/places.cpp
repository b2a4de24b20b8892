// The caret is at the variable's name, whatever stands before it.
// RUN: %sweep -fplugin-arg-framewarn-stack-frame=off -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct large {
  char bytes[20000];
  large();
  ~large();
};
struct pair {
  char first[20000];
  int second;
};
pair make_pair_of();

#define DECLARE(name) char name[20000]

void places() {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:23: warning: local variable 'second' takes 20000 bytes of the stack frame of 'void places()', larger than 16384 bytes [[TAG]]
  int first = 1; char second[20000];
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:15: warning: local variable 'object' takes 20000 bytes of the stack frame of 'void places()', larger than 16384 bytes [[TAG]]
  const large object;
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:3: warning: local variable 'by_macro' takes 20000 bytes of the stack frame of 'void places()', larger than 16384 bytes [[TAG]]
  DECLARE(by_macro);
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:14: warning: local variable 'deduced' takes 20004 bytes of the stack frame of 'void places()', larger than 16384 bytes [[TAG]]
  for (auto  deduced = make_pair_of(); first < 2; ++first)
    use(&deduced);
  use(second);
  use(const_cast<large*>(&object));
  use(by_macro);
}

struct holder {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:42: warning: local variable 'in_member' takes 20000 bytes of the stack frame of 'void holder::method()', larger than 16384 bytes [[TAG]]
  [[gnu::noinline]] void method() { char in_member[20000]; use(in_member); }
};
void call(holder& h) {
  h.method();
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:57: warning: local variable 'in_lambda' takes 20000 bytes of the stack frame of '{{call\(holder&\)::<lambda\(\)>|auto call\(holder &\)::\((anonymous class|lambda)\)::operator\(\)\(\) const}}', larger than 16384 bytes [[TAG]]
  auto lambda = []() __attribute__((noinline)) { char   in_lambda[20000]; use(in_lambda); };
  lambda();
}

template <typename T> void generic() {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:5: warning: local variable 'in_template' takes 40000 bytes of the stack frame of '{{void generic\(\) \[with T = long int\]|void generic\(\) \[T = long\]}}', larger than 16384 bytes [[TAG]]
  T in_template[5000];
  use(in_template);
}
template void generic<int>();
template void generic<long>();
