// GCC places no frame in its caller: only a promise's own operator new keeps it off the heap.
// REQUIRES: gcc
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O1 -g -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O3 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -Os -g -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: not %cxx -O2 -flto -ffat-lto-objects -I%include -DFRAMEWARN=1 -c %s -o %t.o 2>&1 | %check
// RUN: %cxx -O0 -I%include -DFRAMEWARN=1 -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O2 -I%include -DFRAMEWARN=1 -fsyntax-only %s > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
// RUN: %cxx -O2 -I%include -c %s -o %t.o > %t.out 2>&1
// RUN: %python %support/empty.py %t.out
#include "coroutine.h"
#include "framewarn.h"
#include <cstddef>

extern char pool[];
void* elsewhere(std::size_t size);

template <typename Allocation> struct with : task {
  struct promise_type : task::promise_type, Allocation {
    with get_return_object() { return {}; }
  };
};
struct from_pool {
  void* operator new(std::size_t) { return pool; }
  void operator delete(void*) {}
};
struct from_elsewhere {
  void* operator new(std::size_t size) { return elsewhere(size); }
  void operator delete(void*) {}
};
[[gnu::noinline]] inline void* through(std::size_t size) {
  return ::operator new(size);
}
struct from_heap {
  void* operator new(std::size_t size) { return through(size); }
  void operator delete(void* memory) { ::operator delete(memory); }
};
struct from_array {
  void* operator new(std::size_t size) { return new char[size]; }
  void operator delete(void* memory) { delete[] static_cast<char*>(memory); }
};

#define BODY                                                                                                           \
  {                                                                                                                    \
    use(&n);                                                                                                           \
    co_await suspend{};                                                                                                \
    use(&n);                                                                                                           \
  }

// CHECK: [[FILE]]:[[@LINE+7]]:30: error: coroutine frame of 'task plain(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:115:3: note: this call allocates it, inlined from 'void middle(int)'
// CHECK-NEXT: [[FILE]]:118:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:119:12: note: this call allocates it
// CHECK-NEXT: [[FILE]]:140:15: note: this call allocates it
// CHECK-NEXT: [[FILE]]:142:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
FRAMEWARN_NO_HEAP_FRAME task plain(int n) BODY
FRAMEWARN_NO_HEAP_FRAME with<from_pool> pooled(int n) BODY
FRAMEWARN_NO_HEAP_FRAME with<from_elsewhere> unseen(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:41: error: coroutine frame of 'with<from_heap> seen(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:124:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:35:12: note: the promise's own 'operator new' calls the global one
FRAMEWARN_NO_HEAP_FRAME with<from_heap> seen(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:42: error: coroutine frame of 'with<from_array> array(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:125:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:42:49: note: the promise's own 'operator new' calls the global one
FRAMEWARN_NO_HEAP_FRAME with<from_array> array(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:30: error: coroutine frame of 'task declared(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:126:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
FRAMEWARN_NO_HEAP_FRAME task declared(int);
FRAMEWARN_NO_HEAP_FRAME with<from_pool> declared_pooled(int);
FRAMEWARN_NO_HEAP_FRAME task declared_only(int);
// The attribute of the first declaration stays.
FRAMEWARN_NO_HEAP_FRAME static task before(int n);
// CHECK: [[FILE]]:[[@LINE+3]]:13: error: coroutine frame of 'task before(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:128:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:13: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
static task before(int n) BODY
// CHECK: [[FILE]]:[[@LINE+6]]:52: error: coroutine frame of 'task generic(T) [with T = int]' is allocated on the heap
// CHECK-NEXT: [[FILE]]:129:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+4]]:52: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
// CHECK: [[FILE]]:[[@LINE+3]]:52: error: coroutine frame of 'task generic(T) [with T = long int]' is allocated on the heap
// CHECK-NEXT: [[FILE]]:130:3: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:52: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
template <typename T> FRAMEWARN_NO_HEAP_FRAME task generic(T n) BODY
FRAMEWARN_NO_HEAP_FRAME static inline task unused(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:30: error: coroutine frame of 'task uncalled(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:30: note: calls from other files would allocate it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:30: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
FRAMEWARN_NO_HEAP_FRAME task uncalled(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:37: error: coroutine frame of 'task taken(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:37: note: its address is taken, and a call through a pointer would allocate it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:37: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
FRAMEWARN_NO_HEAP_FRAME static task taken(int n) BODY
task (*pointer)(int) = taken;

struct object {
  FRAMEWARN_NO_HEAP_FRAME task member(int n);
  FRAMEWARN_NO_HEAP_FRAME virtual task called_virtually(int n);
};
// CHECK: [[FILE]]:[[@LINE+3]]:6: error: coroutine frame of 'task object::member(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:131:8: note: this call allocates it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
task object::member(int n) BODY
// CHECK: [[FILE]]:[[@LINE+3]]:6: error: coroutine frame of 'virtual task object::called_virtually(int)' is allocated on the heap
// CHECK-NEXT: [[FILE]]:[[@LINE+2]]:6: note: its address is taken, and a call through a pointer would allocate it
// CHECK-NEXT: [[FILE]]:[[@LINE+1]]:6: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
task object::called_virtually(int n) BODY

[[gnu::always_inline]] inline void middle(int n) {
  plain(n);
}
void caller(object* one) {
  plain(1);
  if (one) plain(
    2);
  middle(3);
  pooled(4);
  unseen(5);
  seen(6);
  array(7);
  declared(8);
  declared_pooled(9);
  before(10);
  generic(11);
  generic(12L);
  one->member(13);
  use(one);
  // CHECK: [[FILE]]:[[@LINE+3]]:17: error: coroutine frame of 'caller(object*)::<lambda(int)>' is allocated on the heap
  // CHECK-NEXT: [[FILE]]:137:3: note: this call allocates it
  // CHECK-NEXT: [[FILE]]:[[@LINE+1]]:17: note: this compiler never places a coroutine frame in its caller; only a promise with an 'operator new' of its own keeps the frame off the heap
  auto lambda = [one](int n) FRAMEWARN_NO_HEAP_FRAME -> task { use(one); use(&n); co_await suspend{}; use(one); };
  lambda(15);
}
task awaiting() {
  auto made = plain(
      16);
  plain(17), co_await suspend{};
}
