// The same input gives the same text and the same record, byte for byte: twice, by processes that run at the same time,
// whatever the random seed; sorted by place, each once. Of sets and maps by address the order would differ.
// RUN: %deterministic -O2 -g %s
// RUN: %deterministic -O3 -fplugin-arg-framewarn-notes=all -fplugin-arg-framewarn-coroutine-frame=16 -fplugin-arg-framewarn-stack-frame=16 -fplugin-arg-framewarn-local=1 -fplugin-arg-framewarn-capture=1 %s
// RUN: %deterministic -O2 -fplugin-arg-framewarn-config=%S/inputs/limits.conf %s
#include "coroutine.h"
#include "inputs/shared.h"

template <typename T> struct box {
  T values[40];
  box();
  box(const box&);
  ~box();
};

template <typename T> task collect(box<T> values, box<box<T>> names) {
  for (auto& value : values.values) {
    char buffer[5000];
    use(buffer);
    co_await suspend{};
    use(buffer);
    use(&value);
    use(&names);
  }
}
template task collect(box<int>, box<box<int>>);
template task collect(box<long>, box<box<long>>);
template task collect(box<box<char>>, box<box<box<char>>>);

task awaits(int n) {
  box<char> one, two;
  char three[3000];
  use(three);
  use(&one);
  co_await suspend{};
  use(&two);
  use(three);
  auto lambda = [one, two, n, three] { use((void*)&three); return one.values[n] + two.values[n] + n; };
  co_await suspend{};
  use(&lambda);
  lambda();
}

void plain(int x) {
  derived once;
  use(&once);
  in_template(x);
  in_template('x');
  in_header(x);
  box<box<int>> map;
  auto lambda = [map, x] { return map.values[0].values[x] + x; };
  use(&lambda);
  lambda();
}
