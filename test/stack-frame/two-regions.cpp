// Regions of OpenMP of two functions, whose symbols before Clang 17 are the same but for a number.
// REQUIRES: clang
// RUN: %cxx -O0 -w -fopenmp -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: grep '"name":"in_first"' %t.jsonl | %plain_check --check-prefix=FIRST
// RUN: grep '"name":"in_second"' %t.jsonl | %plain_check --check-prefix=SECOND
#include "coroutine.h"

// FIRST: "function":"first"
void first() {
#pragma omp parallel
  {
    char in_first[100];
    use(in_first);
  }
}
// SECOND: "function":"second"
void second() {
#pragma omp parallel
  {
    char in_second[100];
    use(in_second);
  }
}
