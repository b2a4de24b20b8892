// A temporary has its type as the source names it, and stands where it is made, in plain functions as in coroutines.
// RUN: %sweep --levels 0,2
#include "coroutine.h"

namespace net {
template <class T> struct packet {
  packet();
  packet(const packet&);
  ~packet();
  T numbers[5000];
};
} // namespace net
using large = net::packet<int>;
struct plain {
  char bytes[20000];
};
large make();
plain get();
void take(const large&);
void take(const plain&);

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void returned()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{8|12}}: note: temporary of type 'large' takes 20000 bytes ({{.*}}%)
void returned() {
  take(make());
}
// CHECK-NEXT: note: spills

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void constructed()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{8|14}}: note: temporary of type 'large' takes 20000 bytes ({{.*}}%)
void constructed() {
  take(large());
}
// CHECK-NEXT: note: spills

// CHECK: [[FILE]]:[[@LINE+2]]:5: warning: stack frame of 'int of_a_member()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{10|14}}: note: temporary of type 'large' takes 20000 bytes ({{.*}}%)
int of_a_member() {
  return make().numbers[1];
}
// CHECK-NEXT: note: spills

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void without_constructor()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:{{8|11}}: note: temporary of type 'plain' takes 20000 bytes ({{.*}}%)
void without_constructor() {
  take(get());
}
// CHECK-NEXT: note: spills

[[gnu::always_inline]] inline void helper() {
  take(get());
}
// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: stack frame of 'void inlined()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE-3]]:{{8|11}}: note: temporary of type 'plain', inlined from 'void helper()', takes 20000 bytes ({{.*}}%)
void inlined() {
  helper();
  use(nullptr); // else GCC would make one of this and the function above
}
// CHECK-NEXT: note: spills
