// A method of a local class must not be taken for that of its namesake in dead code, which has the same symbol to the AST.
// CodeGen knows it. Where that cannot be asked, functions are annotated; where they cannot be either, nothing is reported, and
// the record says so.
// REQUIRES: clang
// RUN: %cxx -O0 -Xclang -fmerge-functions -c %s -o %t.o 2>&1 | %plain_check --check-prefixes=CHECK,KNOWN
// RUN: %hidden %cxx -O0 -Xclang -fmerge-functions -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl 2>&1 | %plain_check --implicit-check-not=warning:
// RUN: %plain_check --check-prefix=RECORD < %t.jsonl
// RUN: %hidden %cxx -O0 -c %s -o %t.o 2>&1 | %plain_check --check-prefix=KNOWN
// CHECK: remark: framewarn: {{.*}}with -fmerge-functions
#include "coroutine.h"

struct large {
  large();
  char bytes[20000];
};
void take(const large&);

void f() {
  if (false) {
    struct local {
      void g() { take(large()); }
    };
    local().g();
  }
  {
    struct local {
      // KNOWN: namesakes.cpp:[[@LINE+1]]:12: warning: stack frame of 'void f()::local::g()' is
      void g() { take(large()); }
    };
    local().g();
  }
}
// RECORD: "kind":"left-out","what":"report of stack-frame","symbol":"_ZZ1fvEN5local1gEv"
