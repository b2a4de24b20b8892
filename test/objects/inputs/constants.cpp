// Constant locals, of which -fmerge-all-constants makes static ones, beside those that stay and the user's annotations.
#include "coroutine.h"

#include <cstdio>

task coroutine(int n) {
  const int table[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  co_await suspend{};
  use((void*)&table[n & 7]);
  puts("a string of its own");
}
int plain(int n) {
  const long large[4000] = {1, 2, 3};
  char buffer[100];
  use(buffer);
  auto lambda = [n] {
    const char inner[300] = {4, 5, 6};
    use((void*)inner);
    return inner[n];
  };
  return lambda() + int(large[n]);
}
#ifdef __clang__
__attribute__((annotate("user's"))) int annotated(int n) {
  __attribute__((annotate("user's, too"))) const int table[] = {7, 6, 5, 4, 3, 2, 1};
  use((void*)table);
  return table[n & 3];
}
#endif
