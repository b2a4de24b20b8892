// What makes a coroutine's frame larger, or other, than the source says.
//
//     g++-12 -std=c++20 -fplugin=build/lib/framewarn/framewarn.so -fplugin-arg-framewarn-coroutine-frame=2k -c examples/facts.cpp
//     clang++-19 -std=c++20 -fplugin=build/lib/framewarn/framewarn.so -fplugin-arg-framewarn-coroutine-frame=2k -c examples/facts.cpp
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

void fill(char* data);

/// `alignas` on the variable.
task aligned_variable() {
  alignas(64) char line[2048];
  fill(line);
  co_await std::suspend_always();
  fill(line);
}

/// Its type is aligned: so is the frame, if the memory for it is.
struct alignas(64) cache_lines {
  char bytes[2048];
};
task aligned_type() {
  cache_lines lines;
  fill(lines.bytes);
  co_await std::suspend_always();
  fill(lines.bytes);
}

/// Never both at once.
task one_or_other(bool which) {
  if (which) {
    char first[1500];
    fill(first);
    co_await std::suspend_always();
    fill(first);
  } else {
    char second[1500];
    fill(second);
    co_await std::suspend_always();
    fill(second);
  }
}

/// The body of `format` ends up in the loop, and its buffer in the frame.
[[gnu::always_inline]] inline void format(int number) {
  char text[3000];
  text[0] = char(number);
  fill(text);
}
task in_a_loop() {
  for (int number = 0;; ++number) {
    format(number);
    co_await std::suspend_always();
  }
}
