// From Clang 18 on the optimiser makes one of two variables when one is copied to the other and neither's address is kept,
// and takes off the metadata of the memory that is left (MemCpyOpt's performStackMoveOptzn). It has the first one's name.
// Before, there are two.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2> %t.err && %check_record %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o 2>&1 | %plain_check --check-prefix=MESSAGE
struct large {
  char bytes[20000];
};
extern "C" unsigned long strlen(const char*);

// CHECK: stack-frame copied
// CHECK: local first 20000 at [[@LINE+4]]:9
// MESSAGE: :[[@LINE+3]]:9: {{warning|note}}: local variable 'first' takes 20000 bytes
// MESSAGE-NOT: spills, saved registers and arguments 2
unsigned long copied(const char* text) {
  large first;
  for (int i = 0; text[i]; ++i)
    first.bytes[i] = text[i];
  large second = first;
  return strlen(second.bytes);
}
