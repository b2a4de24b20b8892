// Template instances: once per place, the largest is told, with the number of the others.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-stack-frame=off
#include "coroutine.h"

template <int N> task hold() {
  // GCC: [[FILE]]:[[@LINE-1]]:23: warning: coroutine frame of '{{task hold\(\) \[with int N = 16384\]}}' is 16{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CLANG: [[FILE]]:[[@LINE-2]]:23: warning: coroutine frame of '{{task hold\(\) \[N = 16384\]}}' is 16{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK: [[FILE]]:[[@LINE+1]]:8: note: local variable 'buffer' takes 16384 bytes
  char buffer[N];
  use(buffer);
  co_await suspend{};
  // CHECK: [[FILE]]:[[@LINE-1]]:3: note: 'co_await' here
  use(buffer);
}
// CHECK: [[FILE]]:5:23: note: {{.*}}bookkeeping [[#]]
// CHECK: [[FILE]]:9:8: note: {{.*}}'buffer'{{.*}} out
// CHECK-NEXT: [[FILE]]:5:23: note: and in 1 other function or instance, up to 8{{[0-9]+}} bytes

template task hold<16>();
template task hold<8000>();
template task hold<16384>();

template <typename T> struct server {
  T storage;
  task serve(T) {
    // GCC: [[FILE]]:[[@LINE-1]]:8: warning: coroutine frame of '{{task server<T>::serve\(T\) \[with T = int\]}}' is 6{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
    // CLANG: [[FILE]]:[[@LINE-2]]:8: warning: coroutine frame of '{{task server<int>::serve\(T\) \[T = int\]}}' is 6{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
    // CHECK: [[FILE]]:[[@LINE+1]]:10: note: local variable 'buffer' takes 6000 bytes
    char buffer[6000];
    use(buffer);
    co_await suspend{};
    // CHECK: [[FILE]]:[[@LINE-1]]:5: note: 'co_await' here
    use(buffer);
    use(&storage);
  }
  // CHECK: [[FILE]]:25:8: note: {{.*}}bookkeeping [[#]]
  // CHECK: [[FILE]]:29:10: note: {{.*}}'buffer'{{.*}} out
  task unused() {
    char buffer[6000];
    use(buffer);
    co_await suspend{};
    use(buffer);
  }
};

task run(server<int>& s) { return s.serve(1); }

// Never instantiated: no code, no warning.
template <typename T> task ghost() {
  T buffer[6000];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
