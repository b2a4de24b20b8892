// An array that is made in between, and one whose declaration control never gets to, are parts of the frame, small ones too.
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record %t.jsonl
// RUN: grep stack-frame %t.jsonl | %plain_check
#include "coroutine.h"

#include <initializer_list>

void take(std::initializer_list<long>);

// CHECK: "function":"list",
// CHECK-SAME: {"kind":"temporary",{{("type":"const long int \[20\]",)?}}"offset":{{[0-9]+}},"size":160,
void list(long n) {
  take({n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n});
}

// CHECK: "function":"unreached",
// CHECK-SAME: {"kind":"{{temporary|local}}",{{.*}}"size":90,
void unreached(int n) {
  switch (n) {
    char before[90];
  case 1:
    use(before);
  }
}
