// With -Wfatal-errors the first error is the last, with its notes.
// RUN: not %cxx -O1 -Wfatal-errors -fplugin-arg-framewarn-error=all -fplugin-arg-framewarn-coroutine-frame=1 -fplugin-arg-framewarn-stack-frame=off -c %s -o %t.o 2>&1 | grep -E 'error: |note: parameter' | %check
// RUN: not %cxx -O1 -Wfatal-errors -I%include -DFRAMEWARN=1 -DSTATED -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-stack-frame=off -c %s -o %t.o 2>&1 | grep -E 'error: |note: parameter' | %check
// RUN: not %cxx -O1 -Wfatal-errors -I%include -DFRAMEWARN=1 -DWRONG -c %s -o %t.o 2>&1 | grep 'error: ' | %match --check-prefixes=%kind-WRONG
#include "coroutine.h"
#ifdef FRAMEWARN
#include "framewarn.h"
#endif

#ifdef WRONG
// GCC-WRONG: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: 'framewarn_limit' attribute expects
// CLANG-WRONG: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: fatal error: 'framewarn_limit' attribute expects
FRAMEWARN_LIMIT(-1) void wrong();
FRAMEWARN_LIMIT(-2) void wrong_too();
#endif
#ifdef STATED
FRAMEWARN_EXACT(1) task first(int n);
FRAMEWARN_EXACT(1) task second(int n);
#endif

// GCC: [[FILE]]:[[@LINE+3]]:6: error: coroutine frame of 'task first(int)' is
// CLANG: [[FILE]]:[[@LINE+2]]:6: fatal error: coroutine frame of 'task first(int)' is
// CLANG-NEXT: note: parameter 'n' takes
task first(int n) {
  co_await suspend{};
  use(&n);
}
task second(int n) {
  co_await suspend{};
  use(&n);
}
