// A thunk, which converts what a function returns or moves its `this`, is a function of its own to the machine only. What
// it calls can be inlined into it, its variables with that. It goes by the name of its function, and what is said of that
// goes for it, but for the exact size.
// RUN: %sweep -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0
// RUN: echo 'fun:converting::* stack-frame=off local=off' > %t.conf
// RUN: %cxx -O2 -I%include -c %s -o %t.o -fplugin-arg-framewarn-config=%t.conf > %t.out 2>&1 && %python %support/empty.py %t.out
// RUN: %cxx -O2 -c %s -o %t.o -I%include -DFRAMEWARN=1 -DEXACT_%kind -fplugin-arg-framewarn-notes=0 2>&1 | %check
// RUN: %cxx -O2 -w -I%include -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: grep -Eo '"symbol":"_ZT[^"]*","function":"[^"]*","signature":"[^"]*"' %t.jsonl | %plain_check --check-prefix=RECORD
// RUN: grep -Eo '"symbol":"_ZT[^"]*exact.*"align"' %t.jsonl | %plain_check --check-prefix=SIZE
#include "framewarn.h"
#include "inputs/thunks.h"

// Of the function at -O2; its thunk's is smaller.
#if defined EXACT_GCC
#define EXACT FRAMEWARN_EXACT(128)
#elif defined EXACT_CLANG
#define EXACT FRAMEWARN_EXACT(104)
#else
#define EXACT
#endif

// RECORD-DAG: "symbol":"_ZTc{{[hv0-9n_]*}}_N10converting5plainEv","function":"converting::plain","signature":"virtual converting{{ ?\* ?}}converting::plain()"
// RECORD-DAG: "symbol":"_ZTc{{[hv0-9n_]*}}_N10converting7allowedEv","function":"converting::allowed","signature":"virtual converting{{ ?\* ?}}converting::allowed()"
struct converting : other, virtual base {
  converting* plain() override;
  FRAMEWARN_ALLOW("a test") converting* allowed() override;
  FRAMEWARN_LIMIT(200) converting* limited() override;
  EXACT converting* exact() override;
};

#define INLINED [[gnu::always_inline]] inline

// CHECK: [[FILE]]:[[@LINE+2]]:{{[0-9]+}}: warning: stack frame of 'virtual converting{{ ?\* ?}}converting::plain()' is {{19|20}}{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:8: warning: local variable 'buffer' takes 20000 bytes of the stack frame of 'virtual converting{{ ?\* ?}}converting::plain()', larger than 16384 bytes [[TAG]]
INLINED converting* converting::plain() {
  char buffer[20000];
  use(buffer);
  return this;
}
INLINED converting* converting::allowed() {
  char buffer[20000];
  use(buffer);
  return this;
}
// CHECK: [[FILE]]:[[@LINE+1]]:{{[0-9]+}}: warning: stack frame of 'virtual converting{{ ?\* ?}}converting::limited()' is 3{{[0-9]+}} bytes, larger than 200 bytes [[TAG]]
INLINED converting* converting::limited() {
  char buffer[300];
  use(buffer);
  return this;
}
[[gnu::noinline]] converting* converting::exact() {
  char buffer[104];
  use(buffer);
  return static_cast<converting*>(given);
}
// SIZE: "size":{{8|16|24}},"align"
converting object;
