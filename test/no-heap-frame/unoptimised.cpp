// Without optimisation nothing is checked, and nothing said about it, as every file of a build for debugging would say it;
// the record tells it, on Clang. GCC checks the promise, at every level.
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %plain_check --check-prefix=%kind-RECORD --input-file=%t.jsonl
#include "coroutine.h"
#include "framewarn.h"

FRAMEWARN_NO_HEAP_FRAME task declared(int n);
void function() {}

// CLANG-RECORD: "kind":"left-out","what":"no-heap-frame","why":"without optimisation
// GCC-RECORD: "kind":"stack-frame"
