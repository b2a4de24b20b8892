#pragma once
template <typename T> [[gnu::noinline]] int in_template(T x) {
  char buffer[20000 + sizeof(T)];
  use(buffer);
  return buffer[int(x)];
}
[[gnu::noinline]] inline int in_header(int x) {
  char buffer[20000];
  use(buffer);
  return buffer[x];
}
struct in_class {
  virtual ~in_class();
  in_class();
};
struct derived : virtual in_class {
  [[gnu::noinline]] derived() {
    char buffer[20000];
    use(buffer);
  }
};
