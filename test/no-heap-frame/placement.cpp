// The attribute is for functions.
// RUN: not %cxx -w -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -w -I%include -DFRAMEWARN=1 -fsyntax-only %s 2>&1 | %check
// RUN: not %cxx -w -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=/dev/null -S %s -o %t.s 2>&1 | %check
#include "framewarn.h"

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: 'framewarn_no_heap_frame' attribute applies only to functions
// CLANG-NEXT: note: expanded from macro
FRAMEWARN_NO_HEAP_FRAME int variable;
// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: 'framewarn_no_heap_frame' attribute applies only to functions
// CLANG-NEXT: note: expanded from macro
struct FRAMEWARN_NO_HEAP_FRAME type {};
// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: 'framewarn_no_heap_frame' attribute applies only to functions
// CLANG-NEXT: note: expanded from macro
int (FRAMEWARN_NO_HEAP_FRAME *pointer)();
// GCC: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: wrong number of arguments specified for 'framewarn_no_heap_frame' attribute
// CLANG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: error: 'framewarn_no_heap_frame' attribute takes no arguments
__attribute__((framewarn_no_heap_frame(1))) void arguments();
// GCC-NEXT: note: expected {{between 0 and 0|0}}, found 1
int FRAMEWARN_NO_HEAP_FRAME behind_type();
void behind() FRAMEWARN_NO_HEAP_FRAME;
