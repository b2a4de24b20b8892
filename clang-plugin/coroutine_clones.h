// The functions that CoroSplit makes of a coroutine beside its ramp.
#ifndef FRAMEWARN_CLANG_COROUTINE_CLONES_H
#define FRAMEWARN_CLANG_COROUTINE_CLONES_H

#include "frame.h"

namespace framewarn {

/// A ramp that is given the memory for its frame as its last argument, from 20 on (llvm/llvm-project#99283).
inline constexpr const char* noalloc_suffix = ".noalloc";

struct CoroutineClone {
  const char* suffix; ///< behind the ramp's symbol
  Phase phase;
};
inline constexpr CoroutineClone coroutine_clones[] = {{".resume", Phase::resumed},
                                                      {".destroy", Phase::destroyed},
                                                      {".cleanup", Phase::destroyed},
                                                      {noalloc_suffix, Phase::ramp}};

} // namespace framewarn
#endif
