// What docs/faq.md asks about.
#include <alloca.h>
#include <coroutine>

void fill(char* data);

/// One after the other, never at once.
void one_by_one() {
  {
    char first[9000];
    fill(first);
  }
  {
    char second[9000];
    fill(second);
  }
}

/// Nobody knows how much.
void as_much_as(unsigned size) {
  char text[16400];
  fill(text);
  fill(static_cast<char*>(alloca(size)));
}

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

/// The buffer is used before the suspension only.
task greet() {
  {
    char large[20000];
    fill(large);
  }
  co_await std::suspend_always();
}
