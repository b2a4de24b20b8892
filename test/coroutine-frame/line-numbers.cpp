// What comes first in the source its line numbers do not tell: #line counts them anew, and a file may be read twice.
//
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large' | %plain_check
#if !defined PART
#include "coroutine.h"
int get();
void use(int);

// CHECK: coroutine-frame read_twice
// CHECK-NEXT: local large 600 at [[@LINE+25]]:6 needed co_await [[@LINE+22]]:1{{$}}
task read_twice() {
#define PART 1
#include "line-numbers.cpp"
#undef PART
#define PART 2
#include "line-numbers.cpp"
}

// CHECK: coroutine-frame counted_anew
// CHECK-NEXT: local large 600 at 101:8 needed co_await 5:3{{$}}
#line 100
task counted_anew() {
  char large[600];
  large[get()] = 1;
#line 5
  co_await suspend{};
#line 2
  use(large[get()]);
}
#line 34
#elif PART == 2
co_await suspend{};
use(large[get()]);
#else
char large[600];
large[get()] = 1;
#endif
