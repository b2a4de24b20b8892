// A small program with something too large of each kind, and one coroutine that is healthy.
//
// scripts/demo compiles it with every compiler that is served. By hand:
//     g++-12 -std=c++20 -fplugin=build/lib/framewarn/framewarn.so -O2 -c examples/server.cpp
//     clang++-19 -std=c++20 -fplugin=build/lib/framewarn/framewarn.so -O2 -c examples/server.cpp
#include <array>
#include <coroutine>
#include <cstdio>
#include <cstring>

/// The smallest coroutine type: runs at once, nobody waits for it.
struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

/// Stands in for a socket: each operation suspends until the event loop resumes the coroutine.
struct connection {
  std::coroutine_handle<> waiting;

  auto next_event() {
    struct awaiter {
      connection& self;
      bool await_ready() { return false; }
      void await_suspend(std::coroutine_handle<> handle) { self.waiting = handle; }
      std::size_t await_resume() { return 16; }
    };
    return awaiter{*this};
  }
  [[gnu::noinline]] std::size_t receive(char* data, std::size_t size) {
    std::memset(data, 'x', size);
    return size;
  }
  [[gnu::noinline]] void send(const char* data, std::size_t size) { std::fwrite(data, 1, size, stdout); }
};

// Too large a coroutine frame: every connection costs 64 KiB for as long as it lives.
task serve(connection& peer) {
  char buffer[65536];
  for (;;) {
    std::size_t size = peer.receive(buffer, co_await peer.next_event());
    peer.send(buffer, size);
    co_await peer.next_event();
    peer.send(buffer, size);
  }
}

// Healthy: the buffer lives in a plain function, between two suspensions.
void answer(connection& peer, std::size_t size) {
  char buffer[1024];
  peer.send(buffer, peer.receive(buffer, size));
}
task serve_well(connection& peer) {
  for (;;)
    answer(peer, co_await peer.next_event());
}

// Too large a local: for it alone the stack frame is too large.
double average(connection& peer) {
  std::array<double, 3000> samples;
  std::size_t bytes = peer.receive(reinterpret_cast<char*>(samples.data()), sizeof samples);
  double sum = 0;
  for (std::size_t i = 0; i < bytes / sizeof(double); ++i)
    sum += samples[i];
  return sum / double(samples.size());
}

// Too large a stack frame, though none of its variables is.
void shuffle(connection& peer) {
  char first[10000], second[10000];
  std::size_t a = peer.receive(first, sizeof first);
  std::size_t b = peer.receive(second, sizeof second);
  peer.send(second, b);
  peer.send(first, a);
}

// Too large a capture: the lambda carries a copy of the settings wherever it goes.
struct settings {
  char name[500];
};
template <typename Function> void call_later(Function function) { function(); }
void configure(const settings& current) {
  call_later([current] { std::puts(current.name); });
}

// Too large a parameter: a coroutine copies what it gets by value into its frame.
task greet(settings current, connection& peer) {
  co_await peer.next_event();
  peer.send(current.name, std::strlen(current.name));
}

int main() {
  connection peer, other;
  serve(peer);
  serve_well(other);
  peer.waiting.resume();
  other.waiting.resume();
  settings current = {"framewarn"};
  configure(current);
  greet(current, other);
}
