// Functions that are alike become one after the optimiser's end: one stands in the place of the other, whose symbol calls
// it. All that are left are told.
// REQUIRES: clang
// RUN: %cxx -O1 -Xclang -fmerge-functions -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl -w 2> %t.out
// RUN: %plain_check --allow-empty --check-prefix=SAID < %t.out
// RUN: %plain_check < %t.jsonl
// SAID-NOT: code generator does not tell
// CHECK: "kind":"stack-frame","symbol":"_Z5firstv"{{.*}}"size":20{{[0-9]+}}
// CHECK-NOT: code generator does not tell
#include "coroutine.h"

void first() { char buffer[20000]; use(buffer); use(buffer + 1); }
void second() { char buffer[20000]; use(buffer); use(buffer + 1); }
