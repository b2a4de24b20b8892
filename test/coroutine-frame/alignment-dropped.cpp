// GCC drops alignas on a coroutine's local variable, and keeps that of a type: the program sees it, the notes say it.
// REQUIRES: gcc
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=64 2>&1 | %plain_check --implicit-check-not='no effect'
// RUN: %plain_cxx -O2 -w %s -o %t.exe && %t.exe
// RUN: %plain_cxx -O0 -w %s -o %t.exe && %t.exe
#include "logged.h"

#include <cstdint>

struct alignas(64) line {
  char bytes[64];
};
struct holder {
  alignas(32) char bytes[32];
};
typedef int vector __attribute__((vector_size(32)));

std::uintptr_t address[6];
template <typename T> void see(int which, T& object) {
  address[which] = reinterpret_cast<std::uintptr_t>(&object);
  use(object);
}

logged<__LINE__> mixed() {
  // CHECK: [[@LINE-1]]:18: warning: coroutine frame of 'logged<{{[0-9]+}}> mixed()' is
  // CHECK: [[@LINE+2]]:21: note: 'alignas(128)' has no effect on 'first': this compiler drops it
  char odd = 1;
  alignas(128) char first[71];
  // CHECK: [[@LINE+1]]:20: note: 'alignas(16)' has no effect on 'second'
  alignas(16) char second[3];
  line own{};
  holder member{};
  vector wide{};
  alignas(4) int enough = 3;
  see(0, odd);
  see(1, first);
  see(2, second);
  see(3, own);
  see(4, member);
  see(5, wide);
  use(enough);
  co_await suspend{};
  use(first);
}

int main() {
  auto frame = mixed();
  frame.handle.resume();
  auto from = reinterpret_cast<std::uintptr_t>(frame.handle.address());
  auto misses = [&](int which, unsigned alignment) { return (address[which] - from) % alignment != 0; };
  // Where they lie in the frame: the frame itself is not aligned either (unaligned-allocation.cpp).
  bool dropped = misses(1, 128) && misses(2, 16), kept = !misses(3, 64) && !misses(4, 32) && !misses(5, 32);
  return dropped && kept ? 0 : 1;
}
