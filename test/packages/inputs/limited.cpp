// Compiled where nothing but the packages is: a coroutine whose frame exceeds what the installed header says.
#include <coroutine>
#include <framewarn.h>

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

void fill(char* buffer);

FRAMEWARN_LIMIT(512) task serve() {
  char buffer[1000];
  fill(buffer);
  co_await std::suspend_always();
  fill(buffer);
}
