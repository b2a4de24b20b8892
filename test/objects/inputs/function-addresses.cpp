// Functions whose symbols have numbers that the compiler makes up, and whose addresses nobody takes; beside strings and
// variables, with which they share a counter.
#include "coroutine.h"

#include <cstdio>

static int user(int n) {
  return [n] {
    char bytes[40];
    use(bytes);
    return bytes[n] + n;
  }();
}
int calls_user(int n) {
  return user(n);
}
static int other(int n) {
  struct local {
    int member(int m) {
      char bytes[300];
      use(bytes);
      return bytes[m];
    }
  } object;
  return object.member(n);
}
int calls_other(int n) {
  return other(n);
}
int initialised = [](int n) {
  char bytes[50];
  use(bytes);
  return bytes[n];
}(3);
int initialised_too = calls_other(2);
int named(int n) {
  char bytes[60];
  use(bytes);
  puts("a string");
  return bytes[n];
}
int initialised_last = named(2);
