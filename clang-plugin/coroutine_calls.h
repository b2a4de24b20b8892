// Gathers the calls that create coroutines as the optimiser left them, with the place where the frame lies.
//
// Just before CoroCleanup, which lowers the last intrinsics: what is then a call of a ramp, or the
// llvm.coro.begin of an inlined one, has its frame on the heap; what CoroElide took is an alloca, or a part
// of the caller's coroutine frame.
#ifndef FRAMEWARN_CLANG_COROUTINE_CALLS_H
#define FRAMEWARN_CLANG_COROUTINE_CALLS_H

#include "coroutine_frames.h"
#include "reasons.h"

namespace framewarn {

class CoroutineCalls {
public:
  CoroutineCalls(Creations& creations, const Elision& elision, const CoroutineFrames& coroutines,
                 const Reasons& reasons)
      : creations(creations), elision(elision), coroutines(coroutines), reasons(reasons) {}

  /// Takes in the calls of all functions of `module`, once.
  void take(llvm::Module& module);
  /// The same for one function, where that is done function by function.
  void take(llvm::Function& function);

  /// When no pass can change them any more: those of the functions that are emitted. Without `callers` nobody
  /// asks whose code makes a call, which is most of the work to find out.
  void gather(Gathered& gathered, Descriptions& descriptions, bool callers) const;

private:
  struct Function {
    llvm::WeakTrackingVH handle;
    std::string symbol;
    std::vector<std::pair<unsigned, Home>> found; ///< creations
    std::set<unsigned> inlined;                   ///< those on the heap whose ramp was inlined
    Elision::Elided elided; ///< those that were elided in it, also when nothing is left of the frame
  };
  Creations& creations;
  const Elision& elision;
  const CoroutineFrames& coroutines;
  const Reasons& reasons;
  std::vector<Function> functions;
  bool all_taken = false;
  llvm::StringMap<char> taken; ///< of single functions

  Callers callers_in(llvm::Module& module) const;

  void add(Gathered& gathered, llvm::StringRef function, unsigned creation, Home home,
           Descriptions* descriptions) const;
};

} // namespace framewarn
#endif
