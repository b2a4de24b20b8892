// REQUIRES: clang
// The frames are learned from a remark: the user sees it only if asked for, as without the plugin, and so does a file of remarks.
// RUN: %sweep -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
// RUN: %plain_cxx -O2 -w -c %s -o %t.o -Rpass-analysis=prolog -fsave-optimization-record -foptimization-record-file=%t.plain.yaml 2>&1 | %plain_check --check-prefix=REMARK
// RUN: %cxx -O2 -w -c %s -o %t.o -Rpass-analysis=prolog -fsave-optimization-record -foptimization-record-file=%t.yaml 2>&1 | %plain_check --check-prefix=REMARK
// RUN: cmp %t.plain.yaml %t.yaml
// RUN: %cxx -O2 -w -c %s -o %t.o -Wno-everything -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check --check-prefix=RECORD
// What has too little a profile is not told by Clang; said once.
// RUN: %cxx -O2 -c %s -o %t.o -fdiagnostics-show-hotness -fdiagnostics-hotness-threshold=1 -Wno-unknown-warning-option -Wno-profile-instr-missing 2>&1 | %plain_check --check-prefix=COLD
#include "coroutine.h"

void large() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void large()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[20000];
  use(buffer);
}

void larger() {
  // CHECK: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void larger()' is 30{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  char buffer[30000];
  use(buffer);
}

// REMARK: remark: 20{{[0-9]+}} stack bytes in function
// REMARK-NOT: remark: {{[0-9]+}} instructions
// REMARK: remark: 30{{[0-9]+}} stack bytes in function
// REMARK-NOT: remark: {{[0-9]+}} instructions

// RECORD: stack-frame large 20
// RECORD-NEXT: local buffer 20000
// RECORD: stack-frame larger 30
// RECORD-NEXT: local buffer 30000

// COLD: remark: framewarn: {{.*}}stack frames{{.*}}the code generator does not tell them, as with -fdiagnostics-hotness-threshold=
