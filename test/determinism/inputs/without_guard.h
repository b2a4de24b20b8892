// Included several times, each time as something else.
[[gnu::noinline]] inline int NAME(int x) {
  char buffer[20000];
  use(buffer);
  return buffer[x] + NUMBER;
}
