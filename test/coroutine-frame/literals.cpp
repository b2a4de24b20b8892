// A bracket or a quotation mark within a literal or a comment is none: neither the place of a co_await nor that of its
// operand depends on them.
//
// RUN: %cxx -O0 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large|awaiter 4' | %plain_check --check-prefixes=CHECK,%kind
// RUN: %cxx -O2 -fplugin-arg-framewarn-record=%t.jsonl -w -c %s -o %t.o
// RUN: %check_record %t.jsonl | grep -E 'coroutine-frame|local large|awaiter 4' | %plain_check --check-prefixes=CHECK,%kind
#include "coroutine.h"

struct awaitable {
  int state;
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
awaitable nap(int);
awaitable nap(const char*, int = 0);
awaitable nap(const char8_t*);
awaitable nap(int, int);
int get();
void use(int);

// CHECK: coroutine-frame characters
// CHECK: local large 8000 at [[@LINE+6]]:7 needed co_await [[@LINE+8]]:7 co_await [[@LINE+9]]:7 co_await [[@LINE+10]]:7 co_await [[@LINE+11]]:18{{$}}
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+8]]:7 needed
task characters() {
  int large[2000];
  large[get()] = 1;
  use(co_await nap(')'));
  use(co_await nap('"'));
  use(co_await nap('\''));
  int sum = 10 + co_await
      nap('}');
  use(large[sum]);
}

// CHECK: coroutine-frame strings
// CHECK: local large 8000 at [[@LINE+6]]:7 needed co_await [[@LINE+8]]:7 co_await [[@LINE+9]]:7 co_await [[@LINE+10]]:7 co_await [[@LINE+11]]:7{{$}}
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+7]]:16 needed
task strings() {
  int large[2000];
  large[get()] = 1;
  use(co_await nap("a\")", 2));
  use(co_await nap(u8"//)"));
  use(co_await nap(R"x(\)"]))x"));
  use(co_await nap(1'000, '\\'));
  use(large[get()]);
}

// CHECK: coroutine-frame within
// CLANG: local large 8000 at [[@LINE+5]]:7 needed co_await [[@LINE+7]]:25 co_await [[@LINE+7]]:7{{$}}
// GCC-NEXT: local large 8000 at [[@LINE+4]]:7 needed co_await [[@LINE+6]]:7 co_await [[@LINE+6]]:25{{$}}
// GCC-NEXT: awaiter 4 at [[@LINE+5]]:16 needed
// GCC-NEXT: awaiter 4 at [[@LINE+4]]:34 needed
task within() {
  int large[2000];
  large[get()] = 1;
  use(co_await nap('"', co_await nap(')')));
  use(large[get()]);
}

// CHECK: coroutine-frame comments
// CHECK: local large 8000 at [[@LINE+4]]:7 needed co_await [[@LINE+6]]:7 co_await [[@LINE+7]]:7{{$}}
// GCC-NEXT: awaiter 4 at [[@LINE+5]]:27 needed
// GCC-NEXT: awaiter 4 at [[@LINE+8]]:7 needed
task comments() {
  int large[2000];
  large[get()] = 1;
  use(co_await /* ')'; */ nap(/* :-) */ 1));
  use(co_await // isn't ')'
               /* This isn't co_await's; it is
                  nap(3), whatever it's for. */
      nap(4));
  use(large[get()]);
}
