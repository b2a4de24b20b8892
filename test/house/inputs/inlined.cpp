// Programs on which scripts/accuracy must not take what an optimiser does for a mistake: the promise's operator new, inlined,
// asks for a byte more; a variable is its caller's, too, whose value a function returns.
#include <coroutine>
#include <cstddef>

void use(void*);

struct task {
  struct promise_type {
    static void* operator new(std::size_t size) { return ::operator new(size + 1); }
    static void operator delete(void* frame) { ::operator delete(frame); }
    task get_return_object() {
      use(std::coroutine_handle<promise_type>::from_promise(*this).address());
      return {};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

task larger() {
  char buffer[100];
  use(buffer);
  co_await std::suspend_always();
  use(buffer);
}

struct object {
  char bytes[40];
  object();
  object(const object&);
  ~object();
};
static inline object make() {
  object made;
  use(&made);
  return made;
}
void two_names() {
  object own = make();
  use(&own);
}
void elements() {
  object owns[2] = {make(), make()};
  use(owns);
}
