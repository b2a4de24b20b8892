// Members of class templates: defined out of the class, and lambdas of static data members.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
#include "coroutine.h"

struct text {
  char characters[300];
};
template <typename T> struct holder {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:34: warning: coroutine frame of '{{.*}}' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  static inline auto coroutine = [](int) -> task {
    char buffer[5000];
    use(buffer);
    co_await suspend{};
    use(buffer);
  };
  // CHECK-DAG: [[FILE]]:[[@LINE+2]]:30: warning: stack frame of '{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:31: warning: capture of 'copy' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  static inline auto plain = [copy = text{}](int) __attribute__((noinline)) {
    char buffer[20000];
    use(buffer);
    use((void*)&copy);
  };
  task member();
  task silent();
};
// CHECK-DAG: [[FILE]]:[[@LINE+2]]:{{23|34}}: warning: coroutine frame of 'task holder<{{.*}} is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
template <typename T>
task                  holder<T>::member() {
  char buffer[5000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
// A pragma before the definition counts, not one before the declaration in the class.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wframe-larger-than="
template <typename T> task holder<T>::silent() {
  char buffer[5000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
#pragma GCC diagnostic pop

void call() {
  holder<int>::coroutine(1);
  holder<int>::plain(1);
  holder<int>().member();
  holder<int>().silent();
}
