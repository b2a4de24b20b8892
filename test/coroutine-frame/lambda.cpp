// Coroutine lambdas: the caret points at the '['. What they capture lies in the closure, not in the frame.
// RUN: %sweep -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

void call(int n) {
  auto plain = [n]() -> task {
    // CHECK: [[FILE]]:[[@LINE-1]]:16: warning: coroutine frame of '{{call\(int\)::<lambda\(\)>|auto call\(int\)::\((anonymous class|lambda)\)::operator\(\)\(\) const}}' is {{50[0-9][0-9]|51[0-9][0-9]}} bytes, larger than 4096 bytes [[TAG]]
    char buffer[5000];
    use(buffer);
    co_await suspend{};
    use(buffer);
    use((void*)&n);
  };
  plain();
  auto generic = [](auto... values) -> task {
    // CHECK: [[FILE]]:[[@LINE-1]]:18: warning: coroutine frame of '{{call\(int\)::<lambda\(auto:1 \.\.\.\)> \[with auto:1 = \{int, double, char\}\]|auto call\(int\)::\((anonymous class|lambda)\)::operator\(\)\(auto\.\.\.\) const \[values:auto = <int, double, char>\]}}' is {{60[0-9][0-9]|61[0-9][0-9]}} bytes, larger than 4096 bytes [[TAG]]
    char buffer[6000 + sizeof...(values)];
    use(buffer);
    co_await suspend{};
    use(buffer);
  };
  generic(1, 2.0, 'c');
  auto small = [&]() -> task {
    co_await suspend{};
    use(&n);
  };
  small();
}

auto at_namespace_scope = []() -> task {
  // CHECK: [[FILE]]:[[@LINE-1]]:27: warning: coroutine frame of '{{<lambda\(\)>|auto \((anonymous class|lambda)\)::operator\(\)\(\) const}}' is {{70[0-9][0-9]|71[0-9][0-9]}} bytes, larger than 4096 bytes [[TAG]]
  char buffer[7000];
  use(buffer);
  co_await suspend{};
  use(buffer);
};
void call_it() { at_namespace_scope(); }
