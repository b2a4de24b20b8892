// Of a switch whose way is known only that way is compiled; all of it where a label, a declaration that is passed over or a
// `break` elsewhere than at its end stand against that (CGStmt.cpp, FindCaseStatementsForValue). A suspension that is not
// there keeps nothing.
// REQUIRES: clang
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %python %support/kept_across.py %s %t.jsonl
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %python %support/kept_across.py %s %t.jsonl
#include "coroutine.h"

int number();
bool pick();
struct waiting : suspend {};

// Which of them there are decides which is which.
#define DECLARE(name)                                                                                        \
  char name[1000];                                                                                           \
  use(name);

template <int N> task plain() {
  DECLARE(one)
  switch (N) {
  case 1:
    co_await waiting();
    break;
  case 2:
    co_await waiting(); // one
    number();
    break;
  default:
    co_await waiting();
  }
  use(one);
}
template task plain<2>();

template <int N> task falls_through() {
  DECLARE(two)
  switch (N) {
  case 1:
    co_await waiting();
    break;
  default:
    co_await waiting(); // two
  case 2: {
    co_await waiting(); // two
  }
  case 3:
    if (pick())
      co_await waiting(); // two
    break;
  case 4:
    co_await waiting();
  }
  use(two);
}
template task falls_through<7>();

template <int N> task none() {
  DECLARE(three)
  switch (N) {
  case 1:
    co_await waiting();
  }
  co_await waiting(); // three
  use(three);
}
template task none<2>();

template <int N> task ends_in_a_block() {
  DECLARE(four)
  switch (const int n = N) {
  case 1:
    co_await waiting();
    break;
  case 2: {
    int inner = number();
    co_await waiting(); // four
    use(&inner);
    for (;;) {
      co_await waiting(); // four
      if (pick())
        break;
    }
  } break;
  case 3:
    co_await waiting();
  }
  use(four);
}
template task ends_in_a_block<2>();

template <int N> task leaves_early() {
  DECLARE(five)
  switch (N) {
  case 1:
    co_await waiting();
    break;
  case 2:
    if (pick())
      break;
    co_await waiting(); // five
  }
  use(five);
}
template task leaves_early<2>();

template <int N> task labelled() {
  DECLARE(six)
  switch (N) {
  case 1:
  again:
    co_await waiting(); // six
    break;
  case 2:
    co_await waiting(); // six
    if (pick())
      goto again;
  }
  use(six);
}
template task labelled<2>();

template <int N> task declares() {
  DECLARE(seven)
  switch (N) {
    int number;
  case 1:
    co_await waiting();
    break;
  case 2:
    number = 1;
    co_await waiting(); // seven
    use(&number);
  }
  use(seven);
}
template task declares<2>();

template <int N> task in_a_loop() {
  DECLARE(eight)
  switch (N) {
    while (pick()) {
    case 1:
      co_await waiting(); // eight
    case 2:
      co_await waiting(); // eight
    }
  }
  use(eight);
}
template task in_a_loop<2>();

template <int N> task range() {
  DECLARE(nine)
  switch (N) {
  case 1 ... 2:
    co_await waiting(); // nine
    break;
  case 3:
    co_await waiting();
  }
  use(nine);
}
template task range<2>();

// Nor does control come to what stands before the first case.
task before_the_first(int n) {
  DECLARE(ten)
  switch (n) {
    co_await waiting();
  case 1:
    co_await waiting(); // ten
  }
  use(ten);
}

task no_block(int n) {
  DECLARE(eleven)
  switch (n)
    co_await waiting();
  switch (n)
  case 2:
    co_await waiting(); // eleven
  use(eleven);
}

template <int N> task ended() {
  DECLARE(twelve)
  switch (N) {
  case 1:
    co_await waiting(); // twelve
    use(twelve);
    co_return;
    co_await waiting();
  case 2:
    co_await waiting();
  }
}
template task ended<1>();
