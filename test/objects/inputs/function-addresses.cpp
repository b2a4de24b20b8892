// Functions whose symbols have numbers that the compiler makes up, and whose addresses nobody takes.
#include "coroutine.h"

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
