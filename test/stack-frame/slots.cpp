// Slots that share bytes have the same offset, and are counted once; a variable of an inlined function says whose it is.
// REQUIRES: gcc
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -c %s -o %t.o 2>&1 | %match --check-prefix=GCC
// RUN: rm -f %t.jsonl
// RUN: %cxx -O2 -g -flto -ffat-lto-objects -w -fplugin-arg-framewarn-record=%t.jsonl -c %s -o %t.o
// RUN: %check_record --kind stack-frame %t.jsonl | %plain_check
#include "coroutine.h"

struct connection {
  int number;
};
[[gnu::always_inline]] inline void answer(connection& peer) {
  char buffer[1024];
  use(buffer);
  use(&peer);
}
namespace net {
template <typename T> struct server {
  [[gnu::always_inline]] void serve(T) {
    char request[2000];
    use(request);
  }
};
} // namespace net

void shares(connection& peer) {
  // GCC: [[FILE]]:[[@LINE-1]]:6: warning: stack frame of 'void shares(connection&)' is 20{{[0-9]+}} bytes, larger than 16384 bytes [[TAG]]
  // GCC-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'large' takes 20000 bytes (100%), larger than 16384 bytes, shared with 'smaller'
  {
    char large[20000];
    use(large);
  }
  // GCC-NEXT: [[FILE]]:[[@LINE+2]]:10: note: local variable 'smaller' takes 10000 bytes (50%), shared with 'large'
  {
    char smaller[10000];
    use(smaller);
  }
  // GCC-NEXT: [[FILE]]:23:10: note: local variable 'request', inlined from 'void net::server<T>::serve(T) [with T = int]', takes 2000 bytes (10%), shared with 'large' and 2 others
  // GCC-NEXT: [[FILE]]:16:8: note: local variable 'buffer', inlined from 'void answer(connection&)', takes 1024 bytes (5%), shared with 'large' and 2 others
  answer(peer);
  net::server<int>().serve(1);
}
// GCC-NEXT: [[FILE]]:29:6: note: spills, saved registers and arguments [[#]] bytes
// CHECK: stack-frame shares 20{{[0-9]+}} at 29:6
// CHECK-DAG: local large 20000 at 33:10 offset 0{{$}}
// CHECK-DAG: local smaller 10000 at 38:10 offset 0{{$}}
// CHECK-DAG: local buffer 1024 at 16:8 inlined from void answer(connection&)
// CHECK-DAG: local request 2000 at 23:10 inlined from void net::server<T>::serve(T) [with T = int]
// CHECK: spill {{[0-9][0-9]?$}}

// A coroutine's functions are not inlined from the coroutine.
task coroutine(connection& peer) {
  answer(peer);
  co_await suspend{};
  answer(peer);
}
// CHECK: stack-frame coroutine
// CHECK-NOT: inlined from task
// CHECK: local buffer 1024 at 16:8 inlined from void answer(connection&)
