// Lambdas in the initialisers of a class template's data members. They become members of the class when the initialiser is
// instantiated, after the class was. A coroutine among them: coroutine-frame/member-initialiser.cpp.
// RUN: %sweep --levels 0,2 -fno-inline -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct held {
  char bytes[300];
};

template <typename T> struct outer {
  // CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}outer<int>::{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: local variable 'first' takes 20000 bytes of the stack frame of
  int plain = [](T n) { char first[20000]; use(first); return first[n]; }(3);

  struct inner {
    // CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}outer<int>::inner::{{.*}}' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
    // CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: local variable 'third' takes 30000 bytes of the stack frame of
    int plain = [](T n) { char third[30000]; use(third); return third[n]; }(4);
  };

  held value;
  // CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: capture of 'value' by value takes 300 bytes of the lambda, larger than 256 bytes [[TAG]]
  int capturing = [value = value](T n) { use((void*)&value); return n; }(2);

  // CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of '{{.*}}outer<int>::{{.*}}' is 40{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: local variable 'fourth' takes 40000 bytes of the stack frame of
  static inline int shared = [](T n) { char fourth[40000]; use(fourth); return fourth[n]; }(3);
};

void make() {
  outer<int> object;
  outer<int>::inner other;
  use(&object);
  use(&other);
  use(&object.shared);
}

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of {{.*}} is 50{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: local variable 'fifth' takes 50000 bytes of the stack frame of
int at_namespace_scope = [](int n) { char fifth[50000]; use(fifth); return fifth[n]; }(3);
