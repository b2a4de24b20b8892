// A temporary of one arm of `?:` is needed across the suspensions of that arm only, though all are destroyed at the end of
// the full expression. Within a larger expression GCC (seen in 11 to 16, and here by the program itself) makes the
// temporaries of both arms and runs both awaits, whatever the condition is: there each is needed across both.
// RUN: %plain_cxx -O0 %s -o %t && %t | %plain_check --check-prefix=RUNS-%kind
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind coroutine-frame %t.jsonl | %plain_check --check-prefix=%kind
#include "coroutine.h"

#include <cstdio>

struct guard {
  guard(int number) : number(number) { std::printf("guard %d\n", number); }
  ~guard() {}
  int number;
  char bytes[96];
};
struct value {
  bool await_ready() { return false; }
  bool await_suspend(std::coroutine_handle<>) {
    std::printf("suspended %d\n", number);
    return false;
  }
  int await_resume() { return number; }
  int number;
};
value make(const guard& of) { return {of.number}; }

// GCC: coroutine-frame alone
// GCC-DAG: temporary 100 at [[@LINE+6]]:{{[0-9]+}} needed co_await [[@LINE+6]]:{{[0-9]+}}{{$}}
// GCC-DAG: temporary 100 at [[@LINE+5]]:{{[0-9]+}} needed co_await [[@LINE+5]]:{{[0-9]+}}{{$}}
// CLANG: coroutine-frame alone
// CLANG-DAG: temporary 100 at [[@LINE+3]]:42 needed co_await [[@LINE+3]]:28{{$}}
// CLANG-DAG: temporary 100 at [[@LINE+2]]:68 needed co_await [[@LINE+2]]:54{{$}}
task alone(bool condition) {
  int result = condition ? co_await make(guard(1)) : co_await make(guard(2));
  std::printf("result %d\n", result);
}

// GCC: coroutine-frame argument
// GCC-DAG: temporary 100 at [[@LINE+6]]:{{[0-9]+}} needed co_await [[@LINE+6]]:42 co_await [[@LINE+6]]:68{{$}}
// GCC-DAG: temporary 100 at [[@LINE+5]]:{{[0-9]+}} needed co_await [[@LINE+5]]:42 co_await [[@LINE+5]]:68{{$}}
// CLANG: coroutine-frame argument
// CLANG-DAG: temporary 100 at [[@LINE+3]]:56 needed co_await [[@LINE+3]]:42{{$}}
// CLANG-DAG: temporary 100 at [[@LINE+2]]:82 needed co_await [[@LINE+2]]:68{{$}}
task argument(bool condition) {
  std::printf("result %d\n", condition ? co_await make(guard(3)) : co_await make(guard(4)));
}

int main() {
  alone(true);
  argument(true);
  // RUNS-CLANG: guard 1
  // RUNS-CLANG-NEXT: suspended 1
  // RUNS-CLANG-NEXT: result 1
  // RUNS-CLANG-NEXT: guard 3
  // RUNS-CLANG-NEXT: suspended 3
  // RUNS-CLANG-NEXT: result 3
  // RUNS-GCC: guard 1
  // RUNS-GCC-NEXT: suspended 1
  // RUNS-GCC-NEXT: result 1
  // RUNS-GCC-NEXT: guard 3
  // RUNS-GCC-NEXT: guard 4
  // RUNS-GCC-NEXT: suspended 3
  // RUNS-GCC-NEXT: suspended 4
  // RUNS-GCC-NEXT: result 3
}
