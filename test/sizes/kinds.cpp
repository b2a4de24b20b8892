// Members, lambdas, templates, packs, generators, tasks that await tasks: every size against operator new.
// RUN: %frame_sizes %s
#include "logged.h"

template <int Line> struct generator {
  struct promise_type : logged_promise<Line, promise_type> {
    int current;
    std::suspend_always yield_value(int value) {
      current = value;
      return {};
    }
    void return_void() {}
  };
  std::coroutine_handle<promise_type> handle;
  generator(std::coroutine_handle<promise_type> h) : handle(h) {}
  generator(generator&& other) : handle(other.handle) { other.handle = nullptr; }
  ~generator() {
    if (handle)
      handle.destroy();
  }
  bool next() {
    handle.resume();
    return !handle.done();
  }
};

/// Awaitable, with symmetric transfer.
template <int Line, typename T> struct lazy {
  struct promise_type : logged_promise<Line, promise_type> {
    T value;
    std::coroutine_handle<> awaiting = std::noop_coroutine();
    struct transfer {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept {
        return self.promise().awaiting;
      }
      void await_resume() noexcept {}
    };
    transfer final_suspend() noexcept { return {}; }
    void return_value(T result) { value = result; }
  };
  std::coroutine_handle<promise_type> handle;
  lazy(std::coroutine_handle<promise_type> h) : handle(h) {}
  lazy(const lazy&) = delete;
  ~lazy() { handle.destroy(); }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) {
    handle.promise().awaiting = awaiting;
    return handle;
  }
  T await_resume() { return handle.promise().value; }
};

[[gnu::noinline]] generator<__LINE__> count(int n) {
  char line[80];
  for (int i = 0; i < n; ++i) {
    use(line);
    co_yield i;
  }
}

[[gnu::noinline]] generator<__LINE__> nested(int n) {
  auto inner = count(n);
  while (inner.next())
    co_yield inner.handle.promise().current * 2;
}

[[gnu::noinline]] lazy<__LINE__, int> leaf(int n) { co_return n; }
[[gnu::noinline]] lazy<__LINE__, long> middle(int n) {
  char buffer[100];
  use(buffer);
  long sum = co_await leaf(n) + co_await leaf(n + 1);
  use(buffer);
  co_return sum;
}
[[gnu::noinline]] logged<__LINE__> top() {
  long result = co_await middle(1);
  use(result);
}

struct Server {
  char state[64];
  [[gnu::noinline]] logged<__LINE__> member(int n) {
    co_await suspend{};
    use(state);
    use(n);
  }
  [[gnu::noinline]] static logged<__LINE__> shared(int n) {
    co_await suspend{};
    use(n);
  }
  [[gnu::noinline]] logged<__LINE__> operator()(char c) const {
    co_await suspend{};
    use(c);
  }
  virtual logged<__LINE__> polymorphic(int n) {
    co_await suspend{};
    use(n);
  }
  virtual ~Server() = default;
};

// Several instances at one line, each of its own size.
template <typename... Ts> [[gnu::noinline]] logged<__LINE__> pack(Ts... values) {
  co_await suspend{};
  (use(values), ...);
}
template <typename T, int N> [[gnu::noinline]] logged<__LINE__> sized() {
  T table[N];
  use(table);
  co_await suspend{};
  use(table);
}

int main() {
  auto numbers = nested(3);
  while (numbers.next())
    use(numbers);
  top().drive();
  Server server{};
  use(server);
  server.member(1).drive();
  Server::shared(1).drive();
  server('c').drive();
  Server& base = server;
  base.polymorphic(1).drive();
  pack().drive();
  pack(1).drive();
  pack(1, 2.0, 'c', server.state).drive();
  sized<char, 10>().drive();
  sized<long, 1000>().drive();

  int number = 1;
  auto by_value = [number](int n) __attribute__((noinline)) -> logged<__LINE__> {
    co_await suspend{};
    use(n);
    use(number);
  };
  by_value(1).drive();
  auto generic = [&](auto first, auto... rest) __attribute__((noinline)) -> logged<__LINE__> {
    char buffer[100];
    use(buffer);
    co_await suspend{};
    use(first);
    (use(rest), ...);
    use(number);
    use(buffer);
  };
  generic(1).drive();
  generic('c', 2.0, 3L).drive();
}
