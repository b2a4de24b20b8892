#include "local_tracking.h"

namespace framewarn {

std::optional<LocalTracking::Tagged> LocalTracking::tag_of(const llvm::Instruction& instruction) {
  for (Tag tag : {Tag::variable, Tag::temporary, Tag::elided_frame})
    if (std::optional<unsigned> number = get_tag(instruction, tag))
      return Tagged{tag, *number};
  return {};
}

void LocalTracking::before(llvm::Function& function) {
  // Static allocas all stand in the entry block; the passes touch no others.
  llvm::SmallVector<llvm::AllocaInst*, 16> tagged;
  for (llvm::Instruction& instruction : function.getEntryBlock())
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction); alloca && tag_of(*alloca))
      tagged.push_back(alloca);
  if (tagged.empty())
    return;
  current = &function;
  names = std::make_unique<ValueNames>(function.getContext());
  names->touched(function);
  for (llvm::AllocaInst* alloca : tagged)
    tags[names->name(*alloca)] = *tag_of(*alloca);
}

void LocalTracking::after() {
  if (!current)
    return;
  for (llvm::Instruction& instruction : current->getEntryBlock()) {
    auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    if (!alloca || !alloca->hasName())
      continue;
    std::size_t end = alloca->getName().find(".sroa.");
    auto origin = tags.find(alloca->getName().substr(0, end));
    if (origin != tags.end())
      set_tag(*alloca, origin->second.tag, origin->second.number);
  }
  tags.clear();
  names.reset();
  current = nullptr;
}

} // namespace framewarn
