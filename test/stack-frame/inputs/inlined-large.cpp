// What an estimate of inlined-large-clang.cpp's frames before the optimiser missed, as a reader of it found.
#include <coroutine>

extern void use(void*);
extern void use_all(void*, void*, void*, void*, void*, void*, void*, void*);
extern int number(int, int, int);

// The size of alloca becomes known, with inlining and without.
inline void allocates(unsigned n) {
  use(__builtin_alloca(n));
}
void by_alloca() {
  allocates(20000);
  use(nullptr);
}
__attribute__((noinline)) static void always_the_same(unsigned n) {
  use(__builtin_alloca(n));
}
void calls_the_same() {
  always_the_same(20001);
  always_the_same(20001);
}

// Another function's symbol is its own up to the dot.
extern "C" void before_the_dot() {
  char large[20002];
  use(large);
}
void behind_the_dot() __asm__("before_the_dot.v2");
void behind_the_dot() {
  allocates(30000);
}

// Pointer after pointer, each known when the one before it is.
struct link {
  virtual void run() = 0;
};
struct last : link {
  void run() override {
    char large[7000];
    use(large);
  }
};
struct middle final : link {
  link* next;
  explicit middle(link* next) : next(next) {}
  void run() override {
    char large[7000];
    use(large);
    next->run();
    use(large);
  }
};
void chain() {
  last end;
  middle begin(&end);
  link* any = &begin;
  any->run();
}

// A table, and many variables that are not large each.
struct layer {
  void (*run)(const layer*, void*);
};
template <int n> static void of_table(const layer* next, void*) {
  char a[500], b[500], c[500], d[500], e[500], f[500], g[500], h[500];
  use_all(a, b, c, d, e, f, g, h);
  next->run(next + 1, a);
  use_all(a, b, c, d, e, f, g, h);
}
static void end_of_table(const layer*, void* memory) {
  use(memory);
}
static constexpr layer table[] = {{of_table<0>}, {of_table<1>}, {of_table<2>}, {of_table<3>}, {end_of_table}};
void through_table() {
  table[0].run(table + 1, nullptr);
}

// Much code, most of which is dead where it is inlined.
static void large() {
  char large[20003];
  use(large);
}
#define CASE(n)                                                                                                        \
  case n:                                                                                                              \
    x = number(x + 1, x + 2, x + 3) * (x + 5) + number(x * 2, x * 3, x * 4) * x + number(x, x, x);                     \
    break;
#define CASES(n) CASE(n) CASE(n + 1) CASE(n + 2) CASE(n + 3) CASE(n + 4) CASE(n + 5) CASE(n + 6) CASE(n + 7)
inline int dispatch(int kind, int x, void (*function)()) {
  switch (kind) {
  case 0:
    function();
    break;
    CASES(1)
    CASES(9)
    CASES(17)
    CASES(25)
    CASES(33)
  }
  return x;
}
int dispatched(int x) {
  return dispatch(0, x, large);
}

// The argument of a call.
struct block {
  char bytes[12000];
};
block made();
void take(block);
inline void passes() {
  take(made());
}
void passes_on() {
  passes();
}

// What a coroutine calls to suspend, and the frame of one that is elided.
struct task {
  struct promise_type {
    task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  task(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  task(task&& other) : handle(other.handle) { other.handle = nullptr; }
  ~task() {
    if (handle)
      handle.destroy();
  }
};
struct large_when_suspending {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> handle) {
    char large[20004];
    use(large);
    use(handle.address());
  }
  void await_resume() {}
};
static task suspending() {
  co_await large_when_suspending();
  use(nullptr);
}
inline void run_suspending() {
  task made = suspending();
  made.handle.resume();
  made.handle.resume();
}
void runs_suspending() {
  run_suspending();
}
task many_variables() {
  char a[2000], b[2000], c[2000], d[2000], e[2000], f[2000], g[2000], h[2000];
  use_all(a, b, c, d, e, f, g, h);
  co_await std::suspend_always();
  use_all(a, b, c, d, e, f, g, h);
}
inline void run_many() {
  task made = many_variables();
  made.handle.resume();
  made.handle.resume();
}
void runs_many() {
  run_many();
}
