// A temporary is the argument that is made for the call, not another of the same size; a variable is none.
// RUN: %sweep --levels 0,2 -fplugin-arg-framewarn-stack-frame=18k
#include "coroutine.h"

struct first {
  int numbers[5000];
};
struct second {
  char bytes[20000];
};
extern first known;
second make();
void take(const first&, const second&);
void take_value(const first&, second);

// CHECK: warning: stack frame of 'void by_reference()'
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:{{[0-9]+}}: note: temporary of type 'second'
void by_reference() {
  take(known,
       second{{1}});
}
// CHECK-NEXT: note: {{.*}}spills

// CHECK: warning: stack frame of 'void returned()'
// CHECK-NEXT: [[FILE]]:[[@LINE+3]]:{{[0-9]+}}: note: temporary of type 'second'
void returned() {
  take(known,
       make());
}
// CHECK-NEXT: note: {{.*}}spills

// Variables that are too small to be named are no temporaries.
struct small {
  char bytes[800];
};
void take(const small&);
// CHECK: warning: stack frame of 'void variables()'
// CHECK-NEXT: note: {{(local variables 19200, )?}}spills
void variables() {
  small a{{1}}, b{{2}}, c{{3}}, d{{4}}, e{{5}}, f{{6}}, g{{7}}, h{{8}}, i{{9}}, j{{10}}, k{{11}}, l{{12}}, m{{13}}, n{{14}},
      o{{15}}, p{{16}}, q{{17}}, r{{18}}, s{{19}}, t{{20}}, u{{21}}, v{{22}}, w{{23}}, x{{24}};
  take(a), take(b), take(c), take(d), take(e), take(f), take(g), take(h), take(i), take(j), take(k), take(l), take(m);
  take(n), take(o), take(p), take(q), take(r), take(s), take(t), take(u), take(v), take(w), take(x);
}
