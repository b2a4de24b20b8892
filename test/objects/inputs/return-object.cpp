// An instance of a coroutine template that returns an empty class: Clang 14 takes the return slot out again when nothing
// uses it.
#include "coroutine.h"

template <int N> task made() { co_await suspend{}; }
template task made<4>();

// And of a function whose result has no data, or that never returns: every Clang, without optimisation.
struct nothing {
  nothing() = default;
  nothing(nothing&&) = default;
};
struct nothing_within {
  nothing first[2];
};
nothing& other();
nothing moved() {
  auto result = static_cast<nothing&&>(other());
  return result;
}
nothing made_here() {
  nothing result;
  return result;
}
nothing_within both() {
  nothing_within result;
  return result;
}
struct something {
  int number;
};
[[noreturn]] void stop();
something thrown() {
  something result;
  throw 1;
  return result;
}
something stopped() {
  something result;
  stop();
  return result;
}
