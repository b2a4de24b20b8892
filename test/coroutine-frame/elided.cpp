// A frame that its caller takes in (Clang, from -O1 or -O2 on) is still told: it is what operator new would get.
// REQUIRES: clang
// RUN: %cxx -O2 -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o 2>&1 | %check
// RUN: %check_record %t.jsonl | %match --check-prefix=RECORD
// Who keeps the names of values, as AddressSanitizer does, has allocas of CoroElide's without one.
// RUN: %cxx -O2 -fno-discard-value-names -w -fplugin-arg-framewarn-record=%t.names.jsonl -c %s -o %t.o
// RUN: %check_record %t.names.jsonl | %match --check-prefix=RECORD
// RUN: %plain_check --check-prefix=NAMES --input-file=%t.names.jsonl
// NAMES-NOT: "what":"parts of
// NAMES: "kind":"coroutine-frame"
// NAMES-NOT: "what":"parts of
// RUN: %cxx -O0 -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-notes=0 -c %s -o %t.o 2>&1 | %match --check-prefix=O0
#include "coroutine.h"

struct lazy {
  struct promise_type {
    lazy get_return_object() { return lazy{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  explicit lazy(std::coroutine_handle<promise_type> h) : handle(h) {}
  ~lazy() { handle.destroy(); }
  std::coroutine_handle<promise_type> handle;
};

// RECORD: coroutine-frame leaf 6{{[0-9]+}} at [[@LINE+2]]:13
// O0: [[FILE]]:[[@LINE+1]]:13: warning: coroutine frame of 'lazy leaf()' is 6{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
static lazy leaf() {
  // CHECK: [[FILE]]:[[@LINE-1]]:13: warning: coroutine frame of 'lazy leaf()' is 6{{[0-9]+}} bytes, larger than 4096 bytes [[TAG]]
  // CHECK: note: local variable 'buffer' takes 6000 bytes
  char buffer[6000];
  use(buffer);
  co_await suspend{};
  // CHECK: note: 'co_await' here
  use(buffer);
  // CHECK: note: promise
  // CHECK: note: allocating 'buffer' separately
}

void root() {
  lazy l = leaf();
  l.handle.resume();
}
