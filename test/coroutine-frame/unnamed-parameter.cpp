// What has no name is called the same by both compilers.
// RUN: %cxx -O1 -c %s -o %t.o -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-record=%t.jsonl 2>&1 | %check
// RUN: %plain_check --check-prefix=RECORD --input-file=%t.jsonl
// RECORD: "kind":"parameter","name":"<anonymous>"
#include "coroutine.h"

struct large {
  large();
  large(const large&);
  ~large();
  char bytes[5000];
};

// CHECK: [[FILE]]:[[@LINE+2]]:6: warning: coroutine frame of 'task take(large)' is 5{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:{{11|16}}: warning: parameter '<anonymous>' takes 5000 bytes of the coroutine frame of 'task take(large)', larger than 256 bytes [[TAG]]
task take(large) {
  co_await suspend{};
}
