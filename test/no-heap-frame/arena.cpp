// An operator new of the program's own that takes an arena is no global one that allocates: what it does counts.
// RUN: not %cxx -O2 -I%include -DFRAMEWARN=1 -c %s -o %t.o 2> %t.out
// RUN: grep -c ' error: ' %t.out | %plain_check --check-prefix=COUNT
// RUN: %plain_check < %t.out
// RUN: not %cxx -O1 -g -I%include -DFRAMEWARN=1 -c %s -o %t.o 2> %t.out
// RUN: grep -c ' error: ' %t.out | %plain_check --check-prefix=COUNT
// RUN: %plain_check < %t.out
#include "coroutine.h"
#include "framewarn.h"
#include <cstddef>

// COUNT: {{^2$}}

struct arena {
  char space[4096];
  std::size_t used = 0;
};
inline void* operator new(std::size_t size, arena& from) {
  void* memory = from.space + from.used;
  from.used += size;
  return memory;
}
inline void* operator new[](std::size_t size, arena* from) {
  return operator new(size, *from);
}
struct growing {};
inline void* operator new(std::size_t size, growing&) {
  return ::operator new(size);
}
template <int n> struct pool {
  char space[n];
};
template <int n> inline void* operator new(std::size_t, pool<n>& from) {
  return from.space;
}
struct elsewhere {};
void* operator new(std::size_t, elsewhere&);

template <typename Memory> struct with : task {
  struct promise_type : task::promise_type {
    with get_return_object() { return {}; }
    void* operator new(std::size_t size, Memory& memory, int) { return ::operator new(size, memory); }
    void operator delete(void*) {}
  };
};
struct array : task {
  struct promise_type : task::promise_type {
    array get_return_object() { return {}; }
    void* operator new(std::size_t size, arena& memory, int) { return new (&memory) char[size]; }
    void operator delete(void*) {}
  };
};
struct heap : task {
  struct promise_type : task::promise_type {
    heap get_return_object() { return {}; }
    void* operator new(std::size_t size, arena&, int) { return ::operator new(size); }
    void operator delete(void* memory) { ::operator delete(memory); }
  };
};

#define BODY                                                                                                           \
  {                                                                                                                    \
    use(&n);                                                                                                           \
    co_await suspend{};                                                                                                \
    use(&n);                                                                                                           \
  }
FRAMEWARN_NO_HEAP_FRAME with<arena> in_arena(arena&, int n) BODY
FRAMEWARN_NO_HEAP_FRAME with<pool<4096>> in_pool(pool<4096>&, int n) BODY
FRAMEWARN_NO_HEAP_FRAME with<elsewhere> unseen(elsewhere&, int n) BODY
FRAMEWARN_NO_HEAP_FRAME array in_array(arena&, int n) BODY
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}grown({{.*}})' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME with<growing> grown(growing&, int n) BODY
// CHECK-DAG: [[@LINE+1]]:{{[0-9]+}}: error: coroutine frame of '{{.*}}after_all({{.*}})' is allocated on the heap
FRAMEWARN_NO_HEAP_FRAME heap after_all(arena&, int n) BODY

void call(arena& a, pool<4096>& p, elsewhere& e, growing& g) {
  in_arena(a, 1);
  in_pool(p, 2);
  unseen(e, 3);
  in_array(a, 4);
  grown(g, 5);
  after_all(a, 6);
}
