// Every frame, exceeding or not, by the schema of SPEC: at all levels.
// RUN: %cxx -O0 -w -fplugin-arg-framewarn-record=%t.0.jsonl -c %s -o %t.o
// RUN: %check_record %t.0.jsonl | %plain_check --check-prefix=RECORD
// RUN: %cxx -O1 -g -w -fplugin-arg-framewarn-record=%t.1.jsonl -c %s -o %t.o
// RUN: %check_record %t.1.jsonl | %plain_check --check-prefix=RECORD
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.2.jsonl -c %s -o %t.o
// RUN: %check_record %t.2.jsonl | %plain_check --check-prefix=RECORD
// RUN: %cxx -O3 -g -w -fplugin-arg-framewarn-record=%t.3.jsonl -c %s -o %t.o
// RUN: %check_record %t.3.jsonl | %plain_check --check-prefix=RECORD
// RUN: %cxx -Os -w -fplugin-arg-framewarn-record=%t.s.jsonl -c %s -o %t.o
// RUN: %check_record %t.s.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"

struct config {
  char text[300];
};

namespace net {
template <typename T> struct Server {
  T state[16];
  // RECORD: coroutine-frame net::Server::serve {{[0-9]+}} at [[@LINE+1]]:8 limit 4096
  task serve(config cfg, T) {
    // RECORD-DAG:   promise {{[0-9]+}}
    // RECORD-DAG:   parameter this 8
    // RECORD-DAG:   parameter cfg 300 at [[@LINE-3]]:21
    // RECORD-DAG:   local buffer 1000 at [[@LINE+3]]:10 needed co_await [[@LINE+7]]:5
    // RECORD-DAG:   bookkeeping {{.*[0-9]+}}
    // RECORD: stack-frame net::Server::serve {{[0-9]+}} at [[@LINE-6]]:8
    char buffer[1000];
    use(buffer);
    use(this);
    use(&cfg);
    co_await suspend{};
    use(buffer);
    use(&cfg);
    use(this);
  }
};
} // namespace net
void run(net::Server<int>& s, config c) { s.serve(c, 1); }

// RECORD: stack-frame plain {{[0-9]+}} at [[@LINE+1]]:6
void plain() {
  // RECORD: local small 32 at [[@LINE+1]]:8
  char small[32];
  use(small);
}

// RECORD: stack-frame capturing {{[0-9]+}} at [[@LINE+1]]:6
void capturing(config c, int& i) {
  // RECORD: closure {{.*}} 312 at [[@LINE+4]]:17 limit 256
  // RECORD-NEXT: capture c 300
  // RECORD-NEXT: padding
  // RECORD-NEXT: capture i 8
  auto lambda = [c, &i] { use((void*)&c), use(&i); };
  lambda();
}
namespace {
// RECORD: stack-frame (anonymous)::hidden {{[0-9]+}} at
[[gnu::noinline]] void hidden() {
  char small[32];
  use(small);
}
} // namespace
void reach() { hidden(); }

// What is not emitted is not recorded.
// RECORD-NOT: ghost
inline void ghost() {
  char small[32];
  use(small);
}
