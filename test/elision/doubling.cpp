// Six coroutines that each await the one below twice, a leaf with a buffer: where the frames are elided, each is more
// than twice as large as the one below. The callee's two frames never share memory, although one ends before the other
// begins: CoroElide's allocas have no lifetime markers (CoroElide.cpp, elideHeapAllocations).
//
// Clang 17 and older inline await_suspend() and keep no awaiter. Later ones keep it apart until the coroutine is
// split (llvm/llvm-project#56301, #79712): the awaiter's address is needed, and its eight bytes, too.
// RUN: %elision --bytes %s | %check_elision
#include "elision.h"

struct connection {
  int bytes;
};

static task leaf() {
  char buffer[1024];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
static task l1(connection& peer) {
  use(&peer);
  here();
  co_await leaf(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await leaf(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}
static task l2(connection& peer) {
  use(&peer);
  here();
  co_await l1(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await l1(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}
static task l3(connection& peer) {
  use(&peer);
  here();
  co_await l2(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await l2(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}
static task l4(connection& peer) {
  use(&peer);
  here();
  co_await l3(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await l3(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}
static task l5(connection& peer) {
  use(&peer);
  here();
  co_await l4(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await l4(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}
static task l6(connection& peer) {
  use(&peer);
  here();
  co_await l5(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  here();
  co_await l5(peer); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}

/// Somebody else knows the task, so that its frame is on the heap.
static void finish(task outermost) {
  use(&outermost);
  run(outermost.handle);
}

int main() {
  connection peer{0};
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 1056 bytes at -O2
  // FROM-18: [[@LINE+2]]: 1056 bytes at -O2
  here();
  finish(leaf());
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 2152 bytes at -O2
  // FROM-18: [[@LINE+2]]: 2160 bytes at -O2
  here();
  finish(l1(peer));
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 4360 bytes at -O2
  // FROM-18: [[@LINE+2]]: 4368 bytes at -O2
  here();
  finish(l2(peer));
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 8776 bytes at -O2
  // FROM-18: [[@LINE+2]]: 8784 bytes at -O2
  here();
  finish(l3(peer));
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 17608 bytes at -O2
  // FROM-18: [[@LINE+2]]: 17616 bytes at -O2
  here();
  finish(l4(peer));
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 35272 bytes at -O2
  // FROM-18: [[@LINE+2]]: 35280 bytes at -O2
  here();
  finish(l5(peer));
  // CLANG: [[@LINE+4]]: elided never
  // BEFORE-18: [[@LINE+3]]: 70600 bytes at -O2
  // FROM-18: [[@LINE+2]]: 70608 bytes at -O2
  here();
  finish(l6(peer));
}
