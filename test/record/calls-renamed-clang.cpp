// Without optimisation the passes for profiles come before what is called the optimiser's start. One of them renames inline
// functions (PGOInstrumentation.cpp, renameComdatFunction), coroutines as well: their calls are recorded under the new name.
// REQUIRES: clang
// RUN: %cxx -O0 -fprofile-generate -mllvm -do-comdat-renaming -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -v '^  [^c]' | %plain_check
#include "coroutine.h"

inline task made(int) { co_await suspend(); }

void caller() { made(3); }
// CHECK: stack-frame caller {{.*}} at [[@LINE-1]]:6
// CHECK-NEXT: calls _Z4madei.{{[0-9]+}} heap
