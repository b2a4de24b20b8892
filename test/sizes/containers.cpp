// Real library types: strings, vectors, optionals, ranges, temporaries and structured bindings.
// REQUIRES: thorough
// RUN: %frame_sizes %s
#include "logged.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct value {
  std::string text;
  // GCC 11 and 12 destroy an aggregate that is awaited twice.
  explicit value(std::string t) : text(std::move(t)) {}
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume() { return text + "!"; }
};

[[gnu::noinline]] logged<__LINE__> words(std::vector<std::string> list, std::string separator) {
  std::string all;
  for (auto& word : list) {
    all += co_await value(word) + separator;
    use(all);
  }
}

[[gnu::noinline]] logged<__LINE__> bindings(std::map<int, std::string> table) {
  for (auto& [key, text] : table) {
    co_await suspend{};
    use(key);
    use(text);
  }
  auto [first, second] = std::pair<int, std::string>(1, "two");
  co_await suspend{};
  use(first);
  use(second);
}

[[gnu::noinline]] logged<__LINE__> temporaries(std::unique_ptr<int> owned) {
  std::optional<std::string> maybe;
  if (!maybe)
    maybe = co_await value("long enough not to be kept in place, " + std::to_string(*owned));
  const std::string& extended = co_await value("x");
  co_await suspend{};
  use(extended);
  use(*maybe);
}

int main() {
  words({"a", "b"}, ",").drive();
  bindings({{1, "one"}}).drive();
  temporaries(std::make_unique<int>(1)).drive();
}
