// The right size of a stack frame is taken from the record, as it is another for each compiler.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %python -c "import json, sys; [print('-DSIZE=' + str(f['size'])) for f in map(json.loads, open(sys.argv[1])) if f['kind'] == 'stack-frame' and f['function'] == 'member::exact']" %t.jsonl > %t.flags
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -Werror @%t.flags -c %s -o %t.o > %t.out 2>&1 && %python %support/empty.py %t.out
// An error that no flag hides.
// RUN: not %cxx -O1 -I%include -DFRAMEWARN=1 -DSIZE=100 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |required here' | %check
// RUN: not %cxx -O1 -w -I%include -DFRAMEWARN=1 -DSIZE=100 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |required here' | %check
// RUN: not %cxx -O1 -I%include -DFRAMEWARN=1 -DSIZE=1000 -c %s -o %t.o 2>&1 | grep -E ': (warning|error): |required here' | %match --check-prefix=SMALLER
#include "coroutine.h"
#include "framewarn.h"

struct member {
#ifdef SIZE
  FRAMEWARN_EXACT(SIZE)
#endif
  void exact();
};

// CHECK: [[FILE]]:[[@LINE+4]]:{{[0-9]+}}: error: stack frame of 'void member::exact()' is {{[0-9]+}} bytes, required exactly 100
// CHECK-NEXT: [[FILE]]:[[@LINE-6]]:3: note: size of 100 bytes required here
// SMALLER: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: error: stack frame of 'void member::exact()' is {{[0-9]+}} bytes, required exactly 1000
// SMALLER-NEXT: [[FILE]]:[[@LINE-8]]:3: note: size of 1000 bytes required here
void member::exact() {
  char buffer[400];
  use(buffer);
}
