// Stands in for a library's header: the tests include it with -isystem or with -I.
[[gnu::noinline]] inline void in_header() {
  char buffer[20000];
  use(buffer);
}
inline task coroutine_in_header() {
  char buffer[8192];
  use(buffer);
  co_await suspend{};
  use(buffer);
}
struct header_config {
  char text[300];
};
[[gnu::noinline]] inline void capture_in_header(header_config c) {
  auto lambda = [c] { use((void*)&c); };
  lambda();
}
#define DEFINE_IN_HEADER(name)                                                                                         \
  void name() {                                                                                                        \
    char buffer[20000];                                                                                                \
    use(buffer);                                                                                                       \
  }
