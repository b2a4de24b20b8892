// The reason is a string that says something. Wrong arguments are errors at the attribute, which no flag hides.
// RUN: not %cxx -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -w -Wno-attributes -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_allow' attribute expects the reason as a string
FRAMEWARN_ALLOW("") void empty();
// CHECK: [[FILE]]:[[@LINE+1]]:15: error: 'framewarn_allow' attribute expects the reason as a string
void number() FRAMEWARN_ALLOW(3);
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_allow' attribute takes one argument
__attribute__((framewarn_allow())) void none();
// An ordinary string: what stands before the quote means the encoding of something that the program has.
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_allow' attribute expects the reason as a string
FRAMEWARN_ALLOW(L"wide") void wide();
// CHECK: [[FILE]]:[[@LINE+1]]:1: error: 'framewarn_allow' attribute expects the reason as a string
FRAMEWARN_ALLOW(u8"UTF-8") void utf8();
FRAMEWARN_ALLOW(R"(raw)") void raw();
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_allow' attribute takes one argument
__attribute__((framewarn_allow("a", "b"))) void two();
// CHECK: [[FILE]]:[[@LINE+1]]:16: error: 'framewarn_allow' attribute expects the reason as a string
void parameter(FRAMEWARN_ALLOW("") int n);
void function() {
  // CHECK: [[FILE]]:[[@LINE+1]]:3: error: 'framewarn_allow' attribute expects the reason as a string
  FRAMEWARN_ALLOW(1) int variable;
}
struct type {
  // CHECK: [[FILE]]:[[@LINE+1]]:3: error: 'framewarn_allow' attribute applies only to functions, variables and parameters
  FRAMEWARN_ALLOW("a test") int member;
};
// CHECK: [[FILE]]:[[@LINE+1]]:7: error: 'framewarn_allow' attribute applies only to functions, variables and parameters
class FRAMEWARN_ALLOW("a test") other {};
