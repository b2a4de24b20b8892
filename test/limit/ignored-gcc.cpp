// What GCC only warns about: docs/framewarn-h.md. A constant that is too large has lost its upper digits before any
// attribute sees it; it is a constant expression like others.
// REQUIRES: gcc
// RUN: %cxx -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -pedantic-errors -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %plain_check --check-prefix=PEDANTIC
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+2]]:15: warning: integer constant is too large for its type
// PEDANTIC: [[@LINE+1]]:15: error: integer constant is too large for its type
static_assert(100000000000000000000 == 7766279631452241920, "");
// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: integer constant is too large for its type
// PEDANTIC: [[@LINE+1]]:{{[0-9]+}}: error: integer constant is too large for its type
FRAMEWARN_LIMIT(100000000000000000000) void f() {}
// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: 'framewarn_allow' attribute directive ignored [-Wattributes]
namespace FRAMEWARN_ALLOW("a test") named {}
void g() {
  // CHECK: warning: attributes at the beginning of statement are ignored [-Wattributes]
  // CHECK: note: in expansion of macro 'FRAMEWARN_ALLOW'
  FRAMEWARN_ALLOW("a test");
}
