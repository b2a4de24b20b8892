// Included twice, as NAME says.
[[gnu::noinline]] inline
void NAME() {
  char buffer[30000];
  use(buffer);
}
