// The functions that a coroutine has beside its ramp: CoroSplit makes most of them.
#ifndef FRAMEWARN_CLANG_COROUTINE_CLONES_H
#define FRAMEWARN_CLANG_COROUTINE_CLONES_H

#include "compat.h"
#include "frame.h"

namespace framewarn {

/// A ramp that is given the memory for its frame as its last argument, from 20 on (llvm/llvm-project#99283).
inline constexpr const char* noalloc_suffix = ".noalloc";

/// Behind the ramp's symbol and before what is awaited for: without optimisation await_suspend is called by a
/// function of its own, which the ramp and what resumes it share, from 18 on (llvm/llvm-project#79712;
/// CGCoroutine.cpp, CodeGenFunction::generateAwaitSuspendWrapper).
inline constexpr const char* await_suspend_wrapper = ".__await_suspend_wrapper__";

/// The ramp of which `symbol` is such a function's; empty: it is none. Nearly all symbols have no dot, and
/// most are long.
inline llvm::StringRef suspended_by(llvm::StringRef symbol) {
  const std::size_t dot = symbol.find('.');
  const std::size_t end = dot == llvm::StringRef::npos ? dot : symbol.find(await_suspend_wrapper, dot);
  return end == llvm::StringRef::npos ? llvm::StringRef() : symbol.take_front(end);
}

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
