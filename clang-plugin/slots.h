// Where the variables of one function lie in its stack frame.
//
// The variables are the tagged allocas that the optimiser leaves. The code generator makes an object of the
// frame of each and remembers the alloca (MachineFrameInfo::getObjectAllocation). Where it has two of them
// share an object, it replaces one alloca by the other in the IR (StackColoring.cpp, remapInstructions), and
// a handle on the first follows: so the slot of each is known, and which are shared.
#ifndef FRAMEWARN_CLANG_SLOTS_H
#define FRAMEWARN_CLANG_SLOTS_H

#include "frame.h"
#include "tags.h"

#include <optional>

namespace framewarn {

struct Slot {
  Tag tag;
  unsigned number;  ///< of the tag
  std::string type; ///< of a temporary, as CodeGen names it
  std::uint64_t size, align;
  llvm::WeakTrackingVH alloca;
  /// From the lowest address of all of them on; none when it is not known.
  std::optional<std::uint64_t> offset;
};

class Slots {
public:
  /// At the optimiser's end, for each alloca of the function. Takes it in if it is tagged, and can be told.
  const Slot* add(llvm::AllocaInst& alloca);
  /// When the frame is laid out: finds the offsets, and drops what has turned out to take no memory.
  void place(const llvm::MachineFrameInfo& frame);

  const std::vector<Slot>& all() const { return slots; }
  void clear() { slots.clear(); }

private:
  std::vector<Slot> slots;
};

} // namespace framewarn
#endif
