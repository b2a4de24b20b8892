// Functions that the compiler defines by itself, where something uses them, stand at their class. Clang hands them to no
// consumer of the AST as it does others.
// RUN: %sweep --levels 0,2 -fno-inline -fplugin-arg-framewarn-notes=0
#include "coroutine.h"

struct large {
  // CHECK: [[FILE]]:[[@LINE+2]]:10: warning: local variable 'text' takes 20000 bytes of the stack frame of 'net::holder::holder()', larger than 16384 bytes [[TAG]]
  [[gnu::always_inline]] large() {
    char text[20000];
    use(text);
  }
  // CHECK: [[FILE]]:[[@LINE+2]]:10: warning: local variable 'text' takes 30000 bytes of the stack frame of '{{net::holder::~holder|outer<int>::inner::~inner}}(){{.*}}', larger than 16384 bytes [[TAG]]
  [[gnu::always_inline]] ~large() {
    char text[30000];
    use(text);
  }
};

namespace net {
// CHECK: [[FILE]]:[[@LINE+1]]:8: warning: stack frame of 'net::holder::~holder()' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
struct holder {
  large member;
};
} // namespace net

template <class T> struct outer {
  // CHECK: [[FILE]]:[[@LINE+1]]:10: warning: stack frame of 'outer<int>::inner::~inner(){{.*}}' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  struct inner {
    T value;
    large member;
  };
};

#ifdef __clang__ // GCC has no function of its own for this one from 14 on
struct base {
  // CLANG: [[FILE]]:[[@LINE+2]]:10: warning: local variable 'text' takes 50000 bytes of the stack frame of 'inheriting::{{.*}}', larger than 16384 bytes [[TAG]]
  [[gnu::always_inline]] explicit base(int) {
    char text[50000];
    use(text);
  }
};
struct inheriting : base {
  // CLANG: [[FILE]]:[[@LINE+1]]:15: warning: stack frame of 'inheriting::{{.*}}' is 50{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  using base::base;
};
using other = inheriting;
#else
using other = int;
#endif

void make() {
  net::holder first;
  outer<int>::inner second;
  other third(1);
  use(&first);
  use(&second);
  use(&third);
}
