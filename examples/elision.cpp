// What Clang does to coroutines that await coroutines: each takes the frames of those below into its own.
//
//     clang++-19 -std=c++20 -O2 -fplugin=build/lib/framewarn/framewarn.so -fplugin-arg-framewarn-record=frames.jsonl -c examples/elision.cpp
#include <coroutine>
#include <exception>

struct task {
  struct promise_type {
    std::coroutine_handle<> awaiting = std::noop_coroutine();
    struct resume_awaiting : std::suspend_always {
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> ending) noexcept {
        return ending.promise().awaiting;
      }
    };
    task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    resume_awaiting final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  struct awaiter : std::suspend_always {
    std::coroutine_handle<promise_type> handle;
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) noexcept {
      handle.promise().awaiting = caller;
      return handle;
    }
  };
  std::coroutine_handle<promise_type> handle;
  ~task() { handle.destroy(); }
  awaiter operator co_await() { return {{}, handle}; }
};

struct connection;
void receive(char* data);
void log(connection& peer, const char* what);

/// A kilobyte that is needed while it waits.
task line() {
  char text[1024];
  receive(text);
  co_await std::suspend_always();
  receive(text);
}

/// Waits for one line, then for another, never for both at once. Its frame holds two of them all the same.
task header(connection& peer) {
  log(peer, "header");
  co_await line();
  co_await line();
}
task request(connection& peer) {
  log(peer, "request");
  co_await header(peer);
  co_await header(peer);
}
task session(connection& peer) {
  log(peer, "session");
  co_await request(peer);
  co_await request(peer);
}

/// A callee that is not inlined keeps a frame of its own, on the heap, for as long as it runs.
[[gnu::noinline]] task line_apart() {
  char text[1024];
  receive(text);
  co_await std::suspend_always();
  receive(text);
}
task header_apart(connection& peer) {
  log(peer, "header");
  co_await line_apart();
  co_await line_apart();
}
