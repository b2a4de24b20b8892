// A suspension that comes before a variable's declaration cannot need it: when a loop gets there again, the variable's life
// is over. So it is with the suspension that a variable's own initialiser waits for.
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o -w && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=%kind
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o -w && %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefixes=%kind
#include "coroutine.h"

struct object {
  char bytes[500];
  object();
  object(object&&);
  ~object();
};
struct made {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  object await_resume();
};

// GCC: coroutine-frame array
// GCC: local buffer 600 at [[@LINE+6]]:10 kept-anyway
// CLANG: coroutine-frame array
// CLANG-NOT: buffer {{.*}} needed
task array() {
  for (;;) {
    co_await suspend{};
    char buffer[600];
    use(buffer);
  }
}
// GCC: coroutine-frame initialised
// GCC-NOT: each {{.*}} needed co_await
// CLANG: coroutine-frame initialised
// CLANG-NOT: each {{.*}} needed
task initialised() {
  for (;;) {
    object each = co_await made();
    use(&each);
  }
}
