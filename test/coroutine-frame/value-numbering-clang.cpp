// Value numbering finds that what is loaded is a variable's address, puts that in the place of the load, and takes off what
// metadata of the variable's memory a load does not have, too (LLVM's Local.cpp, patchReplacementInstruction). GVN did so until
// Clang 16, NewGVN still does. The variable keeps its name.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record %t.jsonl | %plain_check
// RUN: %cxx -O2 -mllvm -enable-newgvn -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o && %check_record %t.jsonl | %plain_check
#include "coroutine.h"

extern int* kept[];
inline unsigned next(unsigned index) { return index + 1; } // so that the places are found to be one after inlining only

// CHECK: coroutine-frame waits
// CHECK: local number 4 at [[@LINE+2]]:7
task waits(unsigned index) {
  int number = 7;
  kept[next(index) + 2] = &number;
  use(kept[index + 3]);
  co_await suspend{};
  use(&number);
}

// CHECK: stack-frame returns
// CHECK: local numbers 32 at [[@LINE+2]]:7
void returns(unsigned index) {
  int numbers[8] = {7};
  kept[next(index) + 2] = numbers;
  use(kept[index + 3]);
  use(numbers);
}
