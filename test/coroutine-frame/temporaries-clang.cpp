// The awaiter is told with its type, at the operand; other temporaries where their expression is.
// REQUIRES: clang
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.0 -c %s -o %t.o -w && %check_record --kind coroutine-frame %t.0 | %plain_check --check-prefixes=RECORD
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.2 -c %s -o %t.o -w && %check_record --kind coroutine-frame %t.2 | %plain_check --check-prefixes=RECORD
// RUN: %cxx -O2 -fplugin-arg-framewarn-coroutine-frame=1k -c %s -o %t.o 2>&1 | %check
#include "coroutine.h"

struct big {
  char bytes[5000];
  big(int);
  ~big();
};
struct awaiter {
  char bytes[100];
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
  ~awaiter();
};
struct connection {
  connection& self();
  awaiter next(const big& = 3);
  awaiter operator co_await();
};
struct text {
  char bytes[60];
  text(const char*);
  ~text();
};
text operator+(const text&, const text&);
text name(int);
void take(const text&, int);

struct generator {
  struct promise_type : task::promise_type {
    generator get_return_object() { return {}; }
    awaiter yield_value(const text&);
    awaiter await_transform(int);
  };
};

// RECORD: coroutine-frame chain
// RECORD: awaiter 100 at [[@LINE+4]]:12 needed co_await [[@LINE+4]]:3
// CHECK: [[@LINE+2]]:6: warning: coroutine frame of 'task chain(connection)'
// CHECK: 22:29: note: temporary of type 'const big' takes 5000 bytes ({{9[0-9]}}%){{.*}}; it is needed across this suspension:
task chain(connection peer) {
  co_await peer.self().next(); // CHECK: [[@LINE]]:3: note: 'co_await' here
  // CHECK: 46:6: note: promise 1, parameters 1, other temporaries 100, bookkeeping 17, padding 1 byte
  peer.self();
}

// RECORD: coroutine-frame nested
// RECORD-DAG: temporary 60 at [[@LINE+5]]:16 needed co_await [[@LINE+6]]:8
// RECORD-DAG: temporary 60 at [[@LINE+4]]:8 needed co_await [[@LINE+5]]:8
// RECORD-DAG: temporary 60 at [[@LINE+3]]:18 needed co_await [[@LINE+4]]:8
// RECORD-DAG: awaiter 100 at [[@LINE+3]]:17 needed co_await [[@LINE+3]]:8
task nested(connection peer) {
  take(name(1) + "of the name",
       co_await peer);
  peer.self();
}

// RECORD: coroutine-frame yields
// RECORD-DAG: temporary 60 at [[@LINE+5]]:12 needed co_yield [[@LINE+5]]:3
// RECORD-DAG: awaiter 100 at [[@LINE+4]]:12 needed co_yield [[@LINE+4]]:3
// RECORD-DAG: awaiter 100 at [[@LINE+4]]:12 needed co_await [[@LINE+4]]:3
generator yields() {
  //
  co_yield text("yielded");
  co_await 7;
}

// An expression that is never evaluated has no part in it, and shifts none.
// RECORD: coroutine-frame dead
// RECORD-NOT: awaiter 100
// RECORD: awaiter 100 at [[@LINE+10]]:14 needed co_await [[@LINE+10]]:5
// RECORD-NOT: awaiter 100
// RECORD: coroutine-frame after
task dead() {
  if constexpr (sizeof(int) == 3)
    co_await awaiter();
  if (false)
    co_await awaiter();
  for (;;)
    //
    co_await awaiter();
}
task after() { co_return; }

// RECORD: coroutine-frame folded
// RECORD-NOT: awaiter 100
// RECORD: awaiter 100 at [[@LINE+9]]:12 needed co_await [[@LINE+9]]:3
// RECORD-NOT: awaiter 100
// RECORD: coroutine-frame last
task folded() {
  int number = false ? co_await awaiter() : 1;
  use(&number);
  bool flag = false && co_await awaiter();
  use(&flag);
  //
  co_await awaiter();
}
task last() { co_return; }

// The handler is not in the code, so that nobody knows which of the constructions in the source is the one there: the temporary
// is found where it is given away, behind the suspension. Found by scripts/random-reasons.
// RECORD: coroutine-frame behind_dead_code
// RECORD: temporary 60 at [[@LINE+6]]:8 needed co_await [[@LINE+7]]:8
task behind_dead_code(connection peer) {
  try {
  } catch (int) {
    take("dead", 1);
  }
  take("alive", //
       co_await peer);
}

// What a reference keeps is needed across the suspension in the same expression, which is told once.
// RECORD: coroutine-frame kept_beside_an_await
// RECORD: temporary 700 at [[@LINE+10]]:17 {{(may-be-)?needed}} co_await [[@LINE+11]]:17{{$}}
struct large {
  char bytes[700];
};
struct keeping {
  const large& kept;
  int number;
};
large make(int);
task kept_beside_an_await(connection peer) {
  keeping both{ make(1), //
                co_await peer};
  use((void*)&both.kept);
}
