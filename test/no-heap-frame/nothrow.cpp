// A promise's own operator new that asks a global one which throws nothing, or for an alignment: the heap all the same.
// The one that takes a place asks nobody.
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2> %t.out
// RUN: grep -c ' error: ' %t.out | %plain_check --check-prefix=COUNT
// RUN: %plain_check < %t.out
#include "coroutine.h"
#include "framewarn.h"
#include <new>

// COUNT: {{^4$}}

template <typename Allocation> struct with : task {
  struct promise_type : task::promise_type, Allocation {
    with get_return_object() { return {}; }
    static with get_return_object_on_allocation_failure() { return {}; }
  };
};

struct nothrow {
  void* operator new(std::size_t size) noexcept { return ::operator new(size, std::nothrow); }
  void operator delete(void* memory) { ::operator delete(memory); }
};
struct array {
  void* operator new(std::size_t size) noexcept { return new (std::nothrow) char[size]; }
  void operator delete(void* memory) { delete[] static_cast<char*>(memory); }
};
struct aligned {
  void* operator new(std::size_t size) noexcept { return ::operator new(size, std::align_val_t(64)); }
  void operator delete(void* memory) { ::operator delete(memory, std::align_val_t(64)); }
};
struct both {
  void* operator new(std::size_t size) noexcept { return ::operator new(size, std::align_val_t(64), std::nothrow); }
  void operator delete(void* memory) { ::operator delete(memory, std::align_val_t(64)); }
};
extern char pool[];
struct in_place {
  void* operator new(std::size_t size) noexcept { return ::operator new(size, pool); }
  void operator delete(void*) {}
};

#define BODY                                                                                                           \
  {                                                                                                                    \
    use(&n);                                                                                                           \
    co_await suspend{};                                                                                                \
    use(&n);                                                                                                           \
  }
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}throws_nothing(int)' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME with<nothrow> throws_nothing(int n) BODY
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}of_characters(int)' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME with<array> of_characters(int n) BODY
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}with_alignment(int)' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME with<aligned> with_alignment(int n) BODY
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}with_both(int)' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME with<both> with_both(int n) BODY
FRAMEWARN_NO_HEAP_FRAME with<in_place> in_pool(int n) BODY
