// A coroutine in the initialiser of a class template's data member, as stack-frame/member-initialiser.cpp has plain lambdas.
// g++-11 crashes where it instantiates it (internal compiler error: Segmentation fault), without a plugin as well.
// UNSUPPORTED: g++-11
// RUN: %sweep --levels 0,2 -fno-inline -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

template <typename T> struct outer {
  // CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: coroutine frame of '{{.*}}outer<int>::{{.*}}' is 50{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: local variable 'large' takes 5000 bytes of the coroutine frame of
  task coroutine = [](T n) -> task { char large[5000]; use(large); co_await suspend{}; use(large); use(&n); }(2);
};

void make() {
  outer<int> object;
  use(&object);
}
