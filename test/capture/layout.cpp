// A closure's record: every capture with its offset, size and place, and padding between; nothing is left out.
// RUN: %cxx -O1 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %check_record --kind closure %t.jsonl | %match --check-prefixes=RECORD,RECORD-%kind
#include "coroutine.h"

struct empty {};
struct config {
  char text[300];
};
struct alignas(64) line {
  char first;
};

struct session {
  char state[400];
  void start(int n) {
    // RECORD: closure session::start::{lambda} 416 at [[#@LINE+4]]:17
    // RECORD-NEXT: capture this 8 at [[#@LINE+3]]:18 offset 0
    // RECORD-NEXT: capture n 4 at [[#@LINE+2]]:24 offset 8
    // RECORD-NEXT: capture copy 400 at [[#@LINE+1]]:27 offset 12
    auto both = [this, n, copy = *this]() mutable { use(state), use(&copy), use(&n); };
    // RECORD-NEXT: padding
    // RECORD: closure session::start::{lambda} 404 at [[#@LINE+3]]:19
    // RECORD-NEXT: capture *this 400 at [[#@LINE+2]]:20 offset 0
    // RECORD-NEXT: capture n 4 at [[#@LINE+1]]:27 offset 400
    auto object = [*this, n]() mutable { use(state), use(&n); };
    both();
    object();
  }
};
void start(session& s) { s.start(1); }

void initialised(int a, config c, empty e) {
  // RECORD: closure initialised::{lambda} 328 at [[#@LINE+5]]:17
  // RECORD-NEXT: capture a 4 at [[#@LINE+4]]:18 offset 0
  // RECORD-NEXT: capture e 1 at [[#@LINE+3]]:21 offset 4
  // RECORD-NEXT: capture c 300 at [[#@LINE+2]]:24 offset 5
  // RECORD-NEXT: padding
  auto lambda = [a, e, c, &r = c, l = a + 1L]() mutable { use(&a), use(&e), use(&c), use(&r), use(&l); };
  // RECORD-NEXT: capture r 8 at [[#@LINE-1]]:28 offset 312
  // RECORD-NEXT: capture l 8 at [[#@LINE-2]]:35 offset 320
  // RECORD-NOT: padding
  lambda();
}

template <typename... Ts> void packs(Ts... values) {
  // RECORD: closure packs::{lambda} 32 at [[#@LINE+7]]:17
  // RECORD-NEXT: capture values 4 at [[#@LINE+6]]:18 offset 0
  // RECORD-NEXT: capture values 1 at [[#@LINE+5]]:18 offset 4
  // RECORD-NEXT: padding
  // RECORD-NEXT: capture values 8 at [[#@LINE+3]]:18 offset 8
  // RECORD-NEXT: capture copies 4 at [[#@LINE+2]]:32 offset 16
  // RECORD-NEXT: capture copies 1 at [[#@LINE+1]]:32 offset 20
  auto lambda = [values..., ...copies = values]() mutable { (use(&values), ...), (use(&copies), ...); };
  // RECORD-NEXT: padding
  // RECORD-NEXT: capture copies 8 at [[#@LINE-2]]:32 offset 24
  lambda();
}
void packs() { packs(1, 'c', 2.0); }

struct pair {
  char first;
  double second;
};
void bindings(pair both) {
#if defined __clang__ && __clang_major__ < 16 // does not know their capture
  char p = both.first;
  double& q = both.second;
#else
  auto& [p, q] = both;
#endif
  // RECORD: closure bindings::{lambda} 16 at [[#@LINE+4]]:17
  // RECORD-NEXT: capture p 1 at [[#@LINE+3]]:18 offset 0
  // RECORD-NEXT: padding
  // RECORD-NEXT: capture q 8 at [[#@LINE+1]]:22 offset 8
  auto lambda = [p, &q]() mutable { use(&p), use(&q); };
  lambda();
}

void nested(char c, double d) {
  // The outer one captures what the inner one needs.
  // RECORD: closure nested::{lambda} 16 at [[#@LINE+8]]:16
  // RECORD-NEXT: capture d 8 at {{[0-9:]+}} offset 0
  // RECORD-NEXT: capture c 1 at {{[0-9:]+}} offset 8
  // RECORD-NEXT: padding
  // RECORD: closure nested::{lambda}::{lambda} 16 at [[#@LINE+4]]:35
  // RECORD-NEXT: capture r 8 at [[#@LINE+3]]:40 offset 0
  // RECORD-NEXT: capture c 1 at {{[0-9:]+}} offset 8
  // RECORD-NEXT: padding
  auto outer = [=] { auto inner = [=, &r = d] { use((void*)&r), use((void*)&c); }; inner(); };
  outer();
}

void generic(char c, line l) {
  // RECORD: closure generic::{lambda} 128 at [[#@LINE+4]]:17
  // RECORD-NEXT: capture c 1 at [[#@LINE+3]]:18 offset 0
  // RECORD-NEXT: padding
  // RECORD-NEXT: capture l 64 at [[#@LINE+1]]:21 offset 64
  auto lambda = [c, l](auto x) mutable { use(&c), use(&l), use(&x); };
  lambda(1);
}

void coroutines(config c) {
  // RECORD: closure coroutines::{lambda} 304 at [[#@LINE+3]]:17
  // RECORD-NEXT: capture c 300 at [[#@LINE+2]]:18 offset 0
  // RECORD-NEXT: capture n 4 at [[#@LINE+1]]:21 offset 300
  auto lambda = [c, n = 1]() mutable -> task { use(&c), use(&n); co_await suspend{}; use(&c); };
  lambda();
}

void empties(empty e) {
  // Each has an address of its own.
  // RECORD: closure empties::{lambda} 3 at [[#@LINE+4]]:17
  // RECORD-NEXT: capture e 1 at [[#@LINE+3]]:18 offset 0
  // RECORD-NEXT: capture c 1 at [[#@LINE+2]]:21 offset 1
  // RECORD-NEXT: capture f 1 at [[#@LINE+1]]:30 offset 2
  auto lambda = [e, c = 'x', f = empty{}]() mutable { use(&e), use(&c), use(&f); };
  lambda();
}

void bound(int n) {
  int array[n];
  use(array);
  // Clang keeps the bound besides the reference, GCC makes one capture of both.
  // RECORD: closure bound::{lambda} 16 at [[#@LINE+4]]:17
  // RECORD-CLANG-NEXT: bookkeeping 8 at {{[0-9:]+}} offset 0
  // RECORD-CLANG-NEXT: capture array 8 at [[#@LINE+2]]:19 offset 8
  // RECORD-GCC-NEXT: capture array 16 at [[#@LINE+1]]:19 offset 0
  auto lambda = [&array] { use(array); return sizeof(array); };
  lambda();
}
// RECORD-NOT: left-out
