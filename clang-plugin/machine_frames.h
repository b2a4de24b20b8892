// Tells of each function when the code generator has laid out its frame.
//
// No pass of ours runs after the optimiser's end, and no callback of Clang's code generator says when a
// function's frame is complete; but there a remark is made, "StackSize", which holds a block of the
// machine function (PrologEpilogInserter.cpp; DiagnosticInfoMIROptimization::getBlock). Remarks
// are made as soon as some diagnostic handler says that it wants any. The one that is installed here does,
// and keeps them from a user who did not ask.
#ifndef FRAMEWARN_CLANG_MACHINE_FRAMES_H
#define FRAMEWARN_CLANG_MACHINE_FRAMES_H

#include "compat.h"

namespace framewarn {

class MachineFrameObserver {
public:
  virtual ~MachineFrameObserver() = default;
  /// The frame of `function` is final, before anything is printed.
  virtual void laid_out(const llvm::MachineFunction& function) = 0;
  /// Clang is about to say that the frame of `function` is larger than -Wframe-larger-than=N.
  virtual void too_large(const llvm::Function& function) = 0;
};

/// Until the backend is done with the context. `observer` has to live that long.
void observe_machine_frames(llvm::LLVMContext& context, MachineFrameObserver& observer);

} // namespace framewarn
#endif
