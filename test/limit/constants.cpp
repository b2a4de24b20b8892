// What a limit may be: any integer constant.
// RUN: %cxx -O1 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"
#include "framewarn.h"

#define BUFFER \
  char buffer[400]; \
  use(buffer);
enum { enumerator = 101 };
constexpr int variable = 102;
constexpr int twice(int n) { return 2 * n; }
struct holder {
  static constexpr unsigned long long member = 103;
};

// CHECK: warning: stack frame of 'void by_enumerator()' is {{[0-9]+}} bytes, larger than 101 bytes
FRAMEWARN_LIMIT(enumerator) void by_enumerator() { BUFFER }
// CHECK: warning: stack frame of 'void by_variable()' is {{[0-9]+}} bytes, larger than 102 bytes
FRAMEWARN_LIMIT(variable) void by_variable() { BUFFER }
// CHECK: warning: stack frame of 'void by_member()' is {{[0-9]+}} bytes, larger than 103 bytes
FRAMEWARN_LIMIT(holder::member) void by_member() { BUFFER }
// CHECK: warning: stack frame of 'void by_call()' is {{[0-9]+}} bytes, larger than 104 bytes
FRAMEWARN_LIMIT(twice(52)) void by_call() { BUFFER }
// CHECK: warning: stack frame of 'void by_size()' is {{[0-9]+}} bytes, larger than 105 bytes
FRAMEWARN_LIMIT(sizeof(char[105])) void by_size() { BUFFER }
// CHECK: warning: stack frame of 'void by_hexadecimal()' is {{[0-9]+}} bytes, larger than 106 bytes
FRAMEWARN_LIMIT(0x6a) void by_hexadecimal() { BUFFER }
