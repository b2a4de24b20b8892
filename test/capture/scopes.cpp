// Closures wherever they are: in templates, at namespace scope, returned, passed on, nested.
// RUN: %sweep -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct config {
  char text[300];
};
config global;

// CHECK-DAG: [[FILE]]:[[@LINE+1]]:28: warning: capture of 'mine' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
auto at_namespace_scope = [mine = global] { use((void*)&mine); };
void call_it() { at_namespace_scope(); }

auto make(config c) {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:11: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  return [c] { use((void*)&c); };
}
void call_made(config c) { make(c)(); }

template <typename F> [[gnu::noinline]] void apply(F f) { f(1); }
template <typename T> void generic(T value) {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:10: warning: capture of 'value' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  apply([value](auto) { use((void*)&value); });
}
void call_generic(config c) {
  generic(c);
  generic(1);
}

void nested(config c) {
  // CHECK-DAG: [[FILE]]:[[@LINE+1]]:17: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  auto outer = [c] {
    // CHECK-DAG: [[FILE]]:[[@LINE+1]]:19: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
    auto inner = [c] { use((void*)&c); };
    inner();
  };
  outer();
}

// Not emitted, or not the lambda's body: silent.
// CHECK-NOT: warning:
template <typename T> void never(T value) {
  apply([value](auto) { use((void*)&value); });
}
inline void unused(config c) {
  apply([c](auto) { use((void*)&c); });
}
void made_only(config c) {
  auto plain = [c] { use((void*)&c); };
  auto generic = [c](auto) { use((void*)&c); };
  use(&plain);
  use(&generic);
}
void never_thrown(config c) {
  try {
  } catch (...) {
    auto plain = [c] { use((void*)&c); };
    plain();
  }
}
