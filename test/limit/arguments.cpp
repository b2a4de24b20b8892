// Wrong arguments are errors at the attribute, which no flag hides.
// RUN: not %cxx -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -Ev 'declared here|in instantiation' | %check
// RUN: not %cxx -w -Wno-attributes -Wno-error -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | grep -Ev 'declared here|in instantiation' | %check
// RUN: not test -e %t.o
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a number of bytes, not negative
FRAMEWARN_LIMIT(-1) void negative();
// CHECK: [[FILE]]:[[@LINE+1]]:24: error: 'framewarn_exact' attribute expects a number of bytes, not negative
void negative_behind() FRAMEWARN_EXACT(-9223372036854775807);
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a number of bytes, at most 9223372036854775807
FRAMEWARN_LIMIT(9223372036854775808u) void too_large();
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a constant number of bytes
FRAMEWARN_LIMIT(1.5) void floating();
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a constant number of bytes
FRAMEWARN_LIMIT("16k") void text();
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a constant number of bytes
FRAMEWARN_LIMIT(nullptr) void pointer();
extern int variable;
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute expects a constant number of bytes
FRAMEWARN_LIMIT(variable) void no_constant();
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_limit' attribute takes one argument
__attribute__((framewarn_limit())) void none();
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_exact' attribute takes one argument
__attribute__((framewarn_exact(1, 2))) void two();
// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: error: 'framewarn_limit' attribute takes one argument
__attribute__((framewarn_limit)) void bare();

// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute applies only to functions
FRAMEWARN_LIMIT(1) int global;
// CHECK: [[FILE]]:[[@LINE+1]]:8: error: 'framewarn_exact' attribute applies only to functions
struct FRAMEWARN_EXACT(1) type {
  // CHECK: [[FILE]]:[[@LINE+1]]:3: error: 'framewarn_limit' attribute applies only to functions
  FRAMEWARN_LIMIT(1) int member;
};
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_limit' attribute applies only to functions
void parameter(FRAMEWARN_LIMIT(1) int n);
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_limit' attribute applies only to functions
FRAMEWARN_LIMIT(1) typedef int number;

// CHECK: [[FILE]]:[[@LINE+1]]:23: error: 'framewarn_limit' attribute expects a number of bytes, not negative
auto lambda = [](int) FRAMEWARN_LIMIT(-1) {};
// GCC notes where the instance is asked for, Clang too.
// CHECK: [[FILE]]:[[@LINE+1]]:18: error: 'framewarn_limit' attribute expects a number of bytes, not negative
template <int N> FRAMEWARN_LIMIT(N) void dependent() {}
template void dependent<-1>();
