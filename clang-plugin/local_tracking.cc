#include "local_tracking.h"

#include "tags.h"

namespace framewarn {

void LocalTracking::before_sroa(llvm::Function& function) {
  // Static allocas all stand in the entry block; SROA looks at no others.
  llvm::SmallVector<llvm::AllocaInst*, 16> tagged;
  for (llvm::Instruction& instruction : function.getEntryBlock())
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
        alloca && get_tag(*alloca, Tag::variable))
      tagged.push_back(alloca);
  if (tagged.empty())
    return;
  current = &function;
  names = std::make_unique<ValueNames>(function.getContext());
  names->touched(function);
  for (llvm::AllocaInst* alloca : tagged)
    numbers[names->name(*alloca)] = *get_tag(*alloca, Tag::variable);
}

void LocalTracking::after_sroa() {
  if (!current)
    return;
  for (llvm::Instruction& instruction : current->getEntryBlock()) {
    auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    if (!alloca || !alloca->hasName())
      continue;
    std::size_t end = alloca->getName().find(".sroa.");
    auto origin = numbers.find(alloca->getName().substr(0, end));
    if (end != llvm::StringRef::npos && origin != numbers.end())
      set_tag(*alloca, Tag::variable, origin->second);
  }
  numbers.clear();
  names.reset();
  current = nullptr;
}

} // namespace framewarn
