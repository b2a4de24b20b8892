// What is inlined into await_suspend. Without optimisation Clang (from 18 on) calls that by a function of its own, whose
// frame is one of the coroutine's: it is named and placed, ruled and allowed as the others are.
// RUN: echo "fun:ruled stack-frame=off" > %t.config
// RUN: %sweep --levels 0 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-coroutine-frame=off -fplugin-arg-framewarn-local=off -fplugin-arg-framewarn-config=%t.config
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -fplugin-arg-framewarn-record=%t.jsonl -fplugin-arg-framewarn-notes=0 -c %s -o %t.o > %t.out 2>&1
// RUN: %python -c "import json, sys; print(*{(f['function'], f['ramp'], f['line']) for f in map(json.loads, open(sys.argv[1])) if f['kind'] == 'stack-frame' and f['symbol'].startswith('_Z5ruled')})" %t.jsonl | %plain_check --check-prefix=RECORD
#include "coroutine.h"
#include "framewarn.h"

struct event {
  bool await_ready() { return false; }
  [[gnu::always_inline]] void await_suspend(std::coroutine_handle<> handle) {
    char text[20000];
    use(text);
    use(handle.address());
  }
  void await_resume() {}
};

// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of 'task plain(int)' is 20{{[0-9]+}} bytes{{( while (resumed|suspending))?}}, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:13:10: note: local variable 'text', inlined from 'void event::await_suspend({{.*}})', takes 20000 bytes
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note:
task plain(int n) {
  co_await event{};
  use(&n);
}
FRAMEWARN_ALLOW("a test") task allowed(int n) {
  co_await event{};
  use(&n);
}
// RECORD: {{^}}('ruled', '_Z5ruledi', [[@LINE+1]]){{$}}
task ruled(int n) {
  co_await event{};
  use(&n);
}
// Of a coroutine this is about the coroutine frame.
FRAMEWARN_LIMIT(100000) task limited(int n);
// CHECK: [[FILE]]:[[@LINE+3]]:6: warning: stack frame of 'task limited(int)' is 20{{[0-9]+}} bytes{{( while (resumed|suspending))?}}, larger than 16384 bytes [[TAG]]
// CHECK-NEXT: [[FILE]]:13:10: note: local variable 'text', inlined from
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note:
task limited(int n) {
  co_await event{};
  use(&n);
}
