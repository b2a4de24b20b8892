// only= and ignore=: what is reported; the record stays complete.
// RUN: rm -rf %t && mkdir -p %t/lib/detail && cp %S/inputs/library.h %t/lib && cp %S/inputs/library.h %t/lib/detail/inner.h
// RUN: %cxx -O1 -I%t -c %s -o %t.o 2>&1 | %match --check-prefixes=OWN,LIB,INNER
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-ignore=lib/** -c %s -o %t.o 2>&1 | %match --check-prefixes=OWN
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-ignore=lib/*.h,nothing.h -c %s -o %t.o 2>&1 | %match --check-prefixes=OWN,INNER
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-only=test/only/*.cpp -c %s -o %t.o 2>&1 | %match --check-prefixes=OWN
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-only=lib/** -fplugin-arg-framewarn-ignore=detail/** -c %s -o %t.o 2>&1 | %match --check-prefixes=LIB
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-only=nothing.h -fplugin-arg-framewarn-only=test/only/files.cpp -c %s -o %t.o 2>&1 | %match --check-prefixes=OWN
// RUN: %cxx -O1 -I%t -fplugin-arg-framewarn-ignore=** -fplugin-arg-framewarn-error=all -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %plain_check --check-prefix=RECORD --input-file=%t.jsonl
// RECORD-DAG: "function":"own"
// RECORD-DAG: "function":"lib"
// RECORD-DAG: "function":"inner"

// INNER: inner.h:3:{{[0-9]+}}: warning: stack frame of 'void inner()'
// INNER-NEXT: note: local variable 'buffer'
// INNER-NEXT: note: spills
// LIB: library.h:3:{{[0-9]+}}: warning: stack frame of 'void lib()'
// LIB-NEXT: note: local variable 'buffer'
// LIB-NEXT: note: spills
void use(void*);
#define NAME lib
#include "lib/library.h"
#undef NAME
#define NAME inner
#include "lib/detail/inner.h"

// OWN: files.cpp:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of 'void own()'
void own() {
  // OWN-NEXT: note: local variable 'buffer'
  // OWN-NEXT: note: spills
  char buffer[30000];
  use(buffer);
  lib();
  inner();
}
