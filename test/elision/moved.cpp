// A task that outlives the call, or could: its frame has to be its own. What matters is what the optimiser sees when it has
// inlined: forwarded() gives its task away, and to main(), which destroys it.
// RUN: %elision %s | %check_elision
#include "elision.h"

#include <optional>

static std::optional<task> kept;

static task leaf(int) { co_await suspend{}; }

static task forwarded() {
  here();
  return leaf(1); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
}

static void keep() {
  here();
  task first = leaf(2); // CLANG: [[@LINE]]: elided never
  kept.emplace(std::move(first));
}

static task root() {
  here();
  task shown = leaf(3); // CLANG: [[@LINE]]: elided never
  use(&shown);
  co_await shown;
}

/// Within one function, moving changes nothing.
static task renamed() {
  here();
  task first = leaf(4); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  task second = std::move(first);
  co_await second;
}

int main() {
  task returned = forwarded();
  run(returned.handle);
  keep();
  run(kept->handle);
  {
    here();
    task outermost = renamed(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
    run(outermost.handle);
  }
  here();
  task outermost = root(); // CLANG: [[@LINE]]: elided at -O1 -O2 -O3 -Os
  run(outermost.handle);
}
