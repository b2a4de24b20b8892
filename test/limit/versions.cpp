// On one of several versions of a function Clang allows no attribute but those it knows to be harmless there (SemaDecl.cpp,
// checkNonMultiVersionCompatAttributes): the one that keeps what the macro says is none of them. docs/framewarn-h.md says so.
// REQUIRES: clang
// RUN: not %cxx -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: error: attribute 'target' multiversioning cannot be combined with attribute 'suppress'
FRAMEWARN_LIMIT(100) __attribute__((target("avx2"))) int versions() { return 2; }
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: note: function multiversioning caused by this declaration
__attribute__((target("default"))) int versions() { return 1; }
