// Silent in system headers unless they are asked for (the library's own warnings then come too); a macro of a system header belongs to who uses it.
// RUN: %sweep -isystem %S/inputs -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off
// RUN: %cxx -O1 -c %s -o %t.o -isystem %S/inputs -Wsystem-headers -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %plain_check --check-prefix=ASKED
// RUN: %cxx -O1 -c %s -o %t.o -I %S/inputs -fplugin-arg-framewarn-notes=0 -fplugin-arg-framewarn-local=off 2>&1 | %match --check-prefix=ASKED
#include "coroutine.h"
// ASKED-DAG: {{.*}}system.h:2:31: warning: stack frame of '{{.*}}in_header{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [-Wframe-larger-than
// ASKED-DAG: {{.*}}system.h:6:13: warning: coroutine frame of '{{.*}}coroutine_in_header{{.*}}' is 8{{[0-9]+}} bytes, larger than 4096 bytes [-Wframe-larger-than
// ASKED-DAG: {{.*}}system.h:16:18: warning: capture of 'c' by value takes 300 bytes of the lambda, larger than 256 bytes [-Wframe-larger-than
#include <system.h>

void call(header_config c) {
  in_header();
  coroutine_in_header();
  capture_in_header(c);
}

// CHECK: [[FILE]]:[[@LINE+2]]:1: warning: stack frame of 'void by_macro()' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
// ASKED-DAG: {{.*}}system-headers.cpp:[[@LINE+1]]:1: warning: stack frame of '{{.*}}by_macro{{.*}}' is 20{{[0-9]+}} bytes, larger than 16384 bytes [-Wframe-larger-than
DEFINE_IN_HEADER(by_macro)
