// Every stack frame is what -fstack-usage says.
// REQUIRES: thorough
// RUN: %stack_sizes %s
// RUN: %stack_sizes %s -fno-omit-frame-pointer
// RUN: %stack_sizes %s -fstack-protector-strong
#include "coroutine.h"
#include <string>
#include <vector>

void plain() {
  char buffer[20000];
  use(buffer);
}
int none(int a) { return a + 1; }
void dynamic(int n) { use(__builtin_alloca(n)); }

template <typename T> T generic(T value) {
  T table[100];
  use(table);
  return table[1] + value;
}
template int generic(int);
template double generic(double);
template long generic(long);

struct base {
  virtual ~base();
  int number;
};
struct derived : virtual base {
  std::string text;
  derived(int);
  ~derived();
  bool operator<(const derived&) const;
};
derived::derived(int) {
  char buffer[1000];
  use(buffer);
}
derived::~derived() { use(this); }
bool derived::operator<(const derived& other) const { return text < other.text; }

task coroutine(std::vector<std::string> words) {
  for (auto& word : words) {
    co_await suspend{};
    auto copy = word + word;
    use(&copy);
  }
}

int loops(std::vector<int> v) {
  int sum = 0;
  auto add = [&](int i) {
    char buffer[100];
    use(buffer);
    sum += i + buffer[0];
  };
  for (int i : v)
    add(i);
  return sum;
}

namespace {
[[gnu::noinline]] void internal() {
  char buffer[300];
  use(buffer);
}
} // namespace
void reach() { internal(); }
