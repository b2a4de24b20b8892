// What one use of a macro writes is all at one place, but not at once: a suspension needs what is declared before it, and
// only that. A token of the macro's own, or what another macro within makes of it, has its turn among the others. Where
// GCC is told to forget that (-ftrack-macro-expansion), nothing is said that could be false.
// REQUIRES: gcc
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -O2 -g -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check
// RUN: %cxx -E -w %s -o %t.ii && %cxx -O0 -w -c %t.ii -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=PREPROCESSED
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl -ftrack-macro-expansion=0
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=FORGOTTEN
#include "coroutine.h"

struct object {
  char bytes[500];
  ~object();
};
void fill(object&);
bool more();
struct counting : task {
  struct promise_type : task::promise_type {
    counting get_return_object() { return {}; }
    suspend await_transform(int) { return {}; }
  };
};

#define ID(...) __VA_ARGS__
#define TRY(...)                                                                                                       \
  do {                                                                                                                 \
    __VA_ARGS__                                                                                                        \
  } while (0)
#define NAME(name) name
#define GUARDED(operand)                                                                                               \
  do {                                                                                                                 \
    object held;                                                                                                       \
    co_await operand;                                                                                                  \
    object later;                                                                                                      \
  } while (0)
#define WHOLE                                                                                                          \
  task whole() {                                                                                                       \
    object held;                                                                                                       \
    co_await suspend{};                                                                                                \
    object later;                                                                                                      \
  }

// CHECK: coroutine-frame argument
// CHECK: local held 500 {{.*}} needed co_await [[#]]:3{{$}}
// CHECK: local later 500 {{.*}} kept-anyway{{$}}
// PREPROCESSED: coroutine-frame argument
// PREPROCESSED: local held 500 {{.*}} needed co_await
// PREPROCESSED: local later 500 {{.*}} kept-anyway{{$}}
// FORGOTTEN: coroutine-frame argument
// FORGOTTEN: local held 500 at [[#]]:3{{$}}
// FORGOTTEN: local later 500 at [[#]]:3{{$}}
task argument() {
  TRY(object held; co_await suspend{}; object later;);
}

// CHECK: coroutine-frame own_tokens
// CHECK: local held 500 {{.*}} needed co_await [[#]]:3{{$}}
// CHECK: local later 500 {{.*}} kept-anyway{{$}}
// PREPROCESSED: coroutine-frame own_tokens
// PREPROCESSED: local held 500 {{.*}} needed co_await
// PREPROCESSED: local later 500 {{.*}} kept-anyway{{$}}
task own_tokens() {
  GUARDED(suspend{});
}

// CHECK: coroutine-frame within_another
// CHECK: local held 500 {{.*}} needed co_await [[#]]:3{{$}}
// CHECK: local later 500 {{.*}} kept-anyway{{$}}
task within_another() {
  ID(ID(object NAME(held);) ID(co_await NAME(suspend){};) ID(object NAME(later);))
}

// A macro of the preprocessor's own is in no other's expansion.
// CHECK: coroutine-frame builtin
// CHECK: local held 500 {{.*}} needed co_await [[#]]:3{{$}}
// CHECK: local later 500 {{.*}} kept-anyway{{$}}
counting builtin() {
  GUARDED(__LINE__);
}

// CHECK: coroutine-frame twice
// CHECK: local held 500 {{.*}} needed co_await [[#]]:3{{$}}
// CHECK: local later 500 {{.*}} needed co_await [[#]]:44{{$}}
task twice() {
  ID({ object held; co_await suspend{}; }) ID({ object later; co_await suspend{}; })
}

// CHECK: coroutine-frame whole
// CHECK: local held 500 {{.*}} needed co_await [[#]]:1{{$}}
// CHECK: local later 500 {{.*}} kept-anyway{{$}}
WHOLE

// The jump back ends the variable's life.
// CHECK: coroutine-frame jump
// CHECK: local buffer 500 {{.*}} kept-anyway{{$}}
// FORGOTTEN: coroutine-frame jump
// FORGOTTEN: local buffer 500 at [[#]]:3{{$}}
task jump() {
  ID(again : co_await suspend{}; char buffer[500]; buffer[0] = 1; use(buffer); if (more()) goto again;)
}

// CHECK: coroutine-frame behind_a_jump
// CHECK: local buffer 500 {{.*}} needed co_await [[#]]:3{{$}}
// FORGOTTEN: coroutine-frame behind_a_jump
// FORGOTTEN: local buffer 500 {{.*}} needed co_await [[#]]:3{{$}}
task behind_a_jump() {
  ID(again : char buffer[500]; buffer[0] = 1; use(buffer); co_await suspend{}; use(buffer); if (more()) goto again;)
}
