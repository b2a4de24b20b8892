// From Clang 18 on the optimiser makes one of two variables when one is copied to the other and neither's address is kept,
// and takes off the metadata of the memory that is left (MemCpyOpt's performStackMoveOptzn). It has the first one's name, in
// a coroutine that of the one that a suspension needs. Before Clang 18, there are two.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2> %t.err && %check_record %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o 2>&1 | %plain_check --check-prefix=MESSAGE
#include "coroutine.h"

struct large {
  char bytes[20000];
};
extern "C" unsigned long strlen(const char*);
extern unsigned long length;

inline void write(large& into, const char* text) {
  for (int i = 0; text[i]; ++i)
    into.bytes[i] = text[i];
}

inline large written(const char* text) {
  large result;
  write(result, text);
  return result;
}

inline large same(large one) { return one; }

// CHECK: coroutine-frame waits
// CHECK-NOT: local first 20000 {{.*}} needed
// CHECK: local second 20000 at [[@LINE+4]]:9 needed co_await [[@LINE+6]]:3
task waits(const char* text) {
  large first;
  write(first, text);
  large second = first;
  length = 0;
  co_await suspend{};
  length = strlen(second.bytes);
}

// CHECK: stack-frame copied
// CHECK: local first 20000 at [[@LINE+4]]:9
// MESSAGE: :[[@LINE+3]]:9: {{warning|note}}: local variable 'first' takes 20000 bytes
// MESSAGE-NOT: spills, saved registers and arguments 2
unsigned long copied(const char* text) {
  large first;
  write(first, text);
  large second = first;
  return strlen(second.bytes);
}

// What has no name of its own, but is known to come of an inlined function, is that still.
// CHECK: stack-frame passed
// CHECK: temporary 20000 at
unsigned long passed(const char* text) { return strlen(same(written(text)).bytes); }
