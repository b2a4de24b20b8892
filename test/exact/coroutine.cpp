// Of a coroutine the coroutine frame has the size that FRAMEWARN_EXACT says.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %python -c "import json, sys; [print('-DSIZE=' + str(f['size'])) for f in map(json.loads, open(sys.argv[1])) if f['kind'] == 'coroutine-frame' and f['function'] == 'exact']" %t.jsonl > %t.flags
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -Werror @%t.flags -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
// So it is without optimisation, where Clang (from 19 on) calls await_suspend through functions of its own, which it names
// after the coroutine.
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %python -c "import json, sys; [print('-DSIZE=' + str(f['size'])) for f in map(json.loads, open(sys.argv[1])) if f['kind'] == 'coroutine-frame' and f['function'] == 'exact']" %t.jsonl > %t.flags
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -Werror @%t.flags -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
// RUN: not %cxx -O1 -I%include -DFRAMEWARN=1 -DSIZE=100 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |required here' | %check
// What is allowed to be large has to have its size all the same.
// RUN: not %cxx -O1 -I%include -DFRAMEWARN=1 -DSIZE=100 -DALLOWED -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |required here' | %check
#include "coroutine.h"
#include "framewarn.h"

#ifdef SIZE
FRAMEWARN_EXACT(SIZE)
#endif
#ifdef ALLOWED
FRAMEWARN_ALLOW("a test")
#endif
task exact(int n);

// CHECK: [[FILE]]:[[@LINE+2]]:6: error: coroutine frame of 'task exact(int)' is {{[0-9]+}} bytes, required exactly 100
// CHECK-NEXT: [[FILE]]:[[@LINE-8]]:1: note: size of 100 bytes required here
task exact(int n) {
  char buffer[400];
  use(buffer);
  co_await suspend{};
  use(buffer);
  use(&n);
}
