// GCC gives operator new no alignment, whatever the frame needs. The program's own operator new proves it: it aligns to
// 16 and no further where it is not told.
// REQUIRES: gcc
// RUN: %cxx -O2 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=32 2>&1 | %plain_check --implicit-check-not='needs an alignment'
// RUN: %cxx -O0 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=32 2>&1 | %plain_check --implicit-check-not='needs an alignment'
// RUN: %cxx -O2 -faligned-new=64 -c %s -o %t.o -fplugin-arg-framewarn-coroutine-frame=32 2>&1 | %plain_check --check-prefix=TOLD --implicit-check-not='needs an alignment'
// RUN: %plain_cxx -O2 -w %s -o %t.exe && %t.exe
// RUN: %plain_cxx -O0 -w %s -o %t.exe && %t.exe
#include "coroutine.h"
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

bool told = false;
void* unaligned(std::size_t size) {
  auto memory = reinterpret_cast<std::uintptr_t>(std::malloc(size + 128));
  return reinterpret_cast<void*>((memory + 63) / 64 * 64 + 16);
}
void* operator new(std::size_t size) { return unaligned(size); }
void* operator new(std::size_t size, std::align_val_t) {
  told = true;
  return unaligned(size);
}
void operator delete(void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete(void*, std::align_val_t) noexcept {}
void operator delete(void*, std::size_t, std::align_val_t) noexcept {}

struct alignas(64) line {
  char bytes[64];
};
struct alignas(16) small {
  char bytes[64];
};
void* seen;
void keep(void* object) { seen = object; }

task local() {
  // CHECK: [[@LINE-1]]:6: warning: coroutine frame of 'task local()' is
  // CHECK: [[@LINE-2]]:6: note: the frame needs an alignment of 64 bytes, but 'operator new' is not told of it
  // TOLD: [[@LINE-3]]:6: warning: coroutine frame of 'task local()' is
  line object{};
  keep(&object);
  co_await suspend{};
  keep(&object);
}
// CHECK: [[@LINE+1]]:6: warning: coroutine frame of 'task enough()' is
task enough() {
  small object{};
  keep(&object);
  co_await suspend{};
  keep(&object);
}

struct own : task {
  struct promise_type : task::promise_type {
    own get_return_object() { return {}; }
    static void* operator new(std::size_t);
    static void operator delete(void*);
    line state;
  };
};
// CHECK: [[@LINE+2]]:5: warning: coroutine frame of 'own promise()' is
// CHECK: [[@LINE+1]]:5: note: the frame needs an alignment of 64 bytes
own promise() { co_await suspend{}; }
void* own::promise_type::operator new(std::size_t size) { return std::malloc(size); }
void own::promise_type::operator delete(void* memory) { std::free(memory); }

int main() {
  local();
  return !told && reinterpret_cast<std::uintptr_t>(seen) % 64 == 16 ? 0 : 1;
}
