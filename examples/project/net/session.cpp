// What a connection costs.
//
//     g++-12 -std=c++20 -O2 -fplugin=build/lib/framewarn/framewarn.so
//         -fplugin-arg-framewarn-config=examples/project/limits.conf -c examples/project/net/session.cpp
#include "../third_party/codec.h"
#include <coroutine>

namespace net {

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

/// For as long as the connection lives.
task session() {
  char line[2048];
  for (;;) {
    co_await std::suspend_always();
    fill(line);
    decode(line);
  }
}

/// For a few milliseconds, once.
task handshake() {
  char certificate[5000];
  fill(certificate);
  co_await std::suspend_always();
  decode(certificate);
}

} // namespace net
