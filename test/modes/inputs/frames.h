// One of each kind. INLINE: for the modes in which another file than the one that is compiled defines them.
#ifndef FRAMEWARN_TEST_MODES_FRAMES_H
#define FRAMEWARN_TEST_MODES_FRAMES_H

#include "types.h"

#ifndef INLINE
#define INLINE
#endif

// noinline: where it is inlined, its frame may be the caller's, and no operator new is called.
[[gnu::noinline]] INLINE task waits(block parameter) {
  char kept[4096];
  use(kept);
  co_await std::suspend_always{};
  use(kept);
  use(parameter);
}

[[gnu::noinline]] INLINE void works() {
  char buffer[8192];
  use(buffer);
}

[[gnu::noinline]] INLINE void calls(const block& captured) {
  auto lambda = [captured] { use(captured); };
  use(lambda);
  lambda();
}

#endif
