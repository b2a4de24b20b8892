// Six coroutines that each await the one below twice, a leaf with a buffer: where the frames are elided, each is more
// than twice as large as the one below.
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
  here();
  finish(leaf()); // CLANG: [[@LINE]]: elided never
  here();
  finish(l1(peer)); // CLANG: [[@LINE]]: elided never
  here();
  finish(l2(peer)); // CLANG: [[@LINE]]: elided never
  here();
  finish(l3(peer)); // CLANG: [[@LINE]]: elided never
  here();
  finish(l4(peer)); // CLANG: [[@LINE]]: elided never
  here();
  finish(l5(peer)); // CLANG: [[@LINE]]: elided never
  here();
  finish(l6(peer)); // CLANG: [[@LINE]]: elided never
}
