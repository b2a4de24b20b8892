// The size in the record is what operator new gets at run time.
// RUN: %frame_sizes %s
#include "logged.h"

[[gnu::noinline]] logged<__LINE__> nothing() { co_return; }

[[gnu::noinline]] logged<__LINE__> buffer() {
  char bytes[5000];
  use(bytes);
  co_await suspend{};
  use(bytes);
}

[[gnu::noinline]] logged<__LINE__> dead_buffer() {
  {
    char bytes[5000];
    use(bytes);
  }
  co_await suspend{};
}

[[gnu::noinline]] logged<__LINE__> scalars(int a, long b, char c, double d, short e) {
  co_await suspend{};
  int sum = a + static_cast<int>(b) + c + static_cast<int>(d) + e;
  use(sum);
  co_await suspend{};
  use(sum);
}

struct odd {
  char bytes[13];
};
[[gnu::noinline]] logged<__LINE__> odd_sizes(odd first, char second, odd third) {
  odd local{};
  use(local);
  co_await suspend{};
  use(local);
  use(first);
  use(second);
  use(third);
}

[[gnu::noinline]] logged<__LINE__> branches(bool which) {
  if (which) {
    char first[300];
    use(first);
    co_await suspend{};
    use(first);
  } else {
    char second[400];
    use(second);
    co_await suspend{};
    use(second);
  }
}

[[gnu::noinline]] logged<__LINE__> loops(int n) {
  for (int i = 0; i < n; ++i) {
    int values[20];
    for (int& value : values)
      value = i;
    co_await suspend{};
    use(values);
  }
}

[[gnu::noinline]] logged<__LINE__> reference(odd& object, const odd& constant) {
  co_await suspend{};
  use(object);
  use(constant);
}

[[gnu::noinline]] logged<__LINE__> unnamed(odd, int) { co_await suspend{}; }

struct guarded {
  int value;
  explicit guarded(int v) : value(v) {}
  guarded(const guarded& other) : value(other.value) {}
  ~guarded() { use(value); }
};
[[gnu::noinline]] logged<__LINE__> destructors(guarded parameter) {
  guarded local(1);
  co_await suspend{};
  guarded second = local;
  co_await suspend{};
  use(second);
  use(parameter);
}

[[gnu::noinline]] logged<__LINE__> tries() {
  char outside[100];
  use(outside);
  try {
    char inside[200];
    use(inside);
    co_await suspend{};
    use(inside);
  } catch (int caught) {
    use(caught);
  }
  use(outside);
}

static logged<__LINE__ + 1> internal_too() __attribute__((noinline));
static logged<__LINE__> internal_too() {
  co_await suspend{};
}

int main() {
  odd object{};
  nothing().drive();
  buffer().drive();
  dead_buffer().drive();
  scalars(1, 2, 3, 4, 5).drive();
  odd_sizes(object, 'a', object).drive();
  branches(true).drive();
  loops(2).drive();
  reference(object, object).drive();
  unnamed(object, 1).drive();
  destructors(guarded(1)).drive();
  tries().drive();
  internal_too().drive();
}
