// Which suspension is which, where control flow does not come to them in the order of the source: `!` swaps the ways of a
// branch (CodeGenFunction::EmitBranchOnBoolExpr), a switch has its default first, and handlers, with all that follows
// them, stand before the end of their try (EmitBlockAfterUses). Each co_await names the variables that are needed across it.
// RUN: %cxx -O0 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %python %support/kept_across.py %s %t.jsonl
// RUN: %cxx -O2 -w -c %s -o %t.o -fplugin-arg-framewarn-record=%t.jsonl
// RUN: %python %support/kept_across.py %s %t.jsonl
#include "coroutine.h"

int at();
bool pick();
void work();
struct waiting {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept;
};

#define DECLARE(name)                                                                                        \
  volatile char name[1000];                                                                                  \
  name[at()] = 1;
#define READ(name) at() + name[at()]

task both_ways(bool fresh) {
  DECLARE(first)
  if (!fresh) {
    co_await waiting(); // first
    READ(first);
  } else {
    co_await waiting();
  }
}

task returns_early(bool fresh) {
  if (!fresh) {
    DECLARE(early)
    co_await waiting(); // early
    READ(early);
    co_return;
  }
  DECLARE(late)
  co_await waiting(); // late
  READ(late);
}

task either(bool fresh) {
  if (fresh || pick()) {
    DECLARE(one)
    co_await waiting(); // one
    READ(one);
  } else {
    DECLARE(other)
    co_await waiting(); // other
    READ(other);
  }
  if (!(fresh && pick())) {
    DECLARE(lacking)
    co_await waiting(); // lacking
    READ(lacking);
  } else {
    DECLARE(having)
    co_await waiting(); // having
    READ(having);
  }
}

task state_machine(int state) {
  switch (state) {
  case 1: {
    DECLARE(opened)
    co_await waiting(); // opened
    READ(opened);
    co_await waiting();
    break;
  }
  case 2:
    co_await waiting();
    [[fallthrough]];
  default:
    DECLARE(otherwise)
    co_await waiting(); // otherwise
    READ(otherwise);
  }
}

task loops(int count) {
  while (count) {
    if (!pick()) {
      DECLARE(leaving)
      co_await waiting(); // leaving
      READ(leaving);
      break;
    }
    DECLARE(staying)
    co_await waiting(); // staying
    READ(staying);
  }
  for (int i = 0; i < count; ++i) {
    DECLARE(turn)
    co_await waiting(); // turn
    READ(turn);
    if (!pick())
      continue;
    co_await waiting();
  }
  DECLARE(behind)
  co_await waiting(); // behind
  READ(behind);
}

task handles(bool fresh) {
  if (fresh) {
    try {
      work();
      DECLARE(trying)
      co_await waiting(); // trying
      READ(trying);
      co_await waiting();
    } catch (int) {
      work();
    }
    DECLARE(handled)
    co_await waiting(); // handled
    READ(handled);
  } else {
    DECLARE(untried)
    co_await waiting(); // untried
    READ(untried);
  }
}

// What leads nowhere but around a loop is part of the handler, too.
task handles_in_a_loop(bool fresh) {
  DECLARE(outer)
  try {
    work();
  } catch (int) {
    for (int turn = 0; turn < at(); ++turn) {
      if (pick())
        READ(outer);
      work();
      READ(outer);
    }
  }
  co_await waiting(); // outer
  READ(outer);
}

// The optimiser makes one read of two, of whichever variable control comes for: on its way each is needed.
task reads_either(bool fresh) {
  DECLARE(red)
  DECLARE(blue)
  if (fresh) {
    co_await waiting(); // red
    READ(red);
  } else {
    co_await waiting(); // blue
    READ(blue);
  }
  co_await waiting();
}

task jumps(bool fresh) {
again:
  DECLARE(repeated)
  co_await waiting(); // repeated
  READ(repeated);
  if (!fresh)
    goto behind;
  {
    DECLARE(passed)
    if (pick())
      goto behind;
    co_await waiting(); // passed
    READ(passed);
    if (pick())
      goto again;
  }
behind:
  DECLARE(reached)
  co_await waiting(); // reached
  READ(reached);
}

task enters(bool fresh) {
  DECLARE(kept)
  if (fresh)
    goto inside;
  while (pick()) {
    co_await waiting(); // kept
  inside:
    READ(kept);
    if (!pick())
      co_return;
  }
  READ(kept);
}
