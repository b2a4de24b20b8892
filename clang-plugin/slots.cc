#include "slots.h"

#include "names.h"
#include "temporaries.h"

namespace framewarn {

const Slot* Slots::add(llvm::AllocaInst& alloca) {
  std::uint64_t size;
  if (!alloca.isStaticAlloca() || !compat::allocation_size(alloca, alloca.getModule()->getDataLayout(), size))
    return nullptr;
  for (Tag tag : {Tag::variable, Tag::temporary, Tag::inlined, Tag::elided_frame})
    if (std::optional<unsigned> number = get_tag(alloca, tag)) {
      // It may be a parameter that comes in registers.
      if (tag == Tag::inlined && size <= Temporaries::largest_in_registers)
        return nullptr;
      slots.push_back({tag,
                       *number,
                       record_name(alloca.getAllocatedType()),
                       size,
                       alloca.getAlign().value(),
                       &alloca,
                       {}});
      return &slots.back();
    }
  return nullptr;
}

void Slots::place(const llvm::MachineFrameInfo& frame) {
  if (slots.empty())
    return;
  llvm::DenseMap<const llvm::Value*, std::int64_t> offsets;
  for (int object = 0; object < frame.getObjectIndexEnd(); ++object)
    // Stacks other than the default have offsets of their own: AArch64 SVE's, what WebAssembly keeps in
    // locals.
    if (const llvm::AllocaInst* alloca = frame.getObjectAllocation(object);
        alloca && !frame.isDeadObjectIndex(object) && !frame.isVariableSizedObjectIndex(object) &&
        frame.getStackID(object) == llvm::TargetStackID::Default)
      offsets[alloca] = frame.getObjectOffset(object);
  // SafeStack erases the allocas that it moves to its second stack, whose size may count, too.
  bool erased_takes_memory = compat::stack_size(frame) != frame.getStackSize();
  std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
  llvm::erase_if(slots, [&](Slot& slot) {
    // What stands in an alloca's place need not be one: AddressSanitizer gathers a function's variables in a
    // block of its own.
    const llvm::Value* now = std::exchange(slot.alloca, nullptr);
    const auto* alloca = llvm::dyn_cast_or_null<llvm::AllocaInst>(now ? now->stripPointerCasts() : nullptr);
    auto known = offsets.find(alloca);
    if (known == offsets.end())
      return now ? alloca != nullptr : !erased_takes_memory;
    slot.offset = known->second;
    lowest = std::min(lowest, known->second);
    return false;
  });
  for (Slot& slot : slots)
    if (slot.offset)
      *slot.offset -= lowest;
}

} // namespace framewarn
