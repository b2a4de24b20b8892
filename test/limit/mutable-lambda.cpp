// Where attributes stand on a lambda that is `mutable` or `noexcept`: GCC wants them behind these, Clang before
// (cp_parser_lambda_declarator_opt in gcc/cp/parser.cc; ParseLambdaExpressionAfterIntroducer in
// clang/lib/Parse/ParseExprCXX.cpp). No place is right for both, but before a `->` of a lambda that is neither.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |set here' | %check
#include "framewarn.h"

#ifdef __clang__
#define MUTABLE(attributes) attributes mutable noexcept
#else
#define MUTABLE(attributes) mutable noexcept attributes
#endif

void use(void*);

void caller(int n) {
  // CHECK: [[FILE]]:[[@LINE+2]]:18: warning: stack frame of {{.*}} bytes, larger than 100 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 100 bytes set here
  auto changes = [n](int) MUTABLE(__attribute__((noinline)) FRAMEWARN_LIMIT(100)) {
    char buffer[4000];
    use(buffer);
    use(&n);
  };
  // CHECK: [[FILE]]:[[@LINE+2]]:18: warning: stack frame of {{.*}} bytes, larger than 200 bytes [[TAG]]
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: limit of 200 bytes set here
  auto returns = [n](int) __attribute__((noinline)) FRAMEWARN_LIMIT(200) -> const int* {
    char buffer[4000];
    use(buffer);
    return &n;
  };
  changes(1);
  use((void*)returns(1));
}
