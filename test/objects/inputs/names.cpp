// What the names of private symbols depend on: strings, constant tables, statics, jump tables, printf that becomes
// puts, in coroutines that the plugin examines and around them.
#include "coroutine.h"
#include <cstdio>

static const char* words(int i) {
  static const char* const table[] = {"first", "second", "third"};
  return table[i];
}

task talk(int n) {
  char buffer[5000];
  use(buffer);
  std::printf("before\n");
  co_await suspend{};
  static int counter;
  std::printf("after %d %s\n", ++counter, words(n));
  switch (n) {
  case 0:
    std::puts("zero");
    break;
  case 1:
    std::puts("one");
    break;
  case 2:
    std::puts(words(2));
    break;
  case 3:
    std::printf("three\n");
    break;
  case 4:
    use(buffer);
    break;
  case 5:
    std::puts("five");
    break;
  }
  const double numbers[] = {1.5, 2.5, 3.5, 4.5};
  use((void*)numbers);
  co_await suspend{};
  use(buffer);
}

void plain(int n) {
  char large[20000] = "text";
  std::printf("plain\n");
  const int table[] = {1, 2, 3, 4, 5, 6, 7, 8};
  use((void*)table);
  use(large);
  auto lambda = [large, n] { std::printf("%s %d\n", large, n); };
  lambda();
}

struct with_static {
  static task member() {
    std::printf("member\n");
    co_await suspend{};
    static with_static object;
    use(&object);
    throw "thrown";
  }
};
void call() { with_static::member(); }
