#include <coroutine>

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
extern "C" void use(void*);

task serve() {
  char buffer[8192];
  use(buffer);
  co_await std::suspend_never{};
  use(buffer);
}
