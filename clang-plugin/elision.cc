#include "elision.h"

#include "tags.h"

namespace framewarn {

void Elision::before_elide(llvm::Function& function) {
  begins.clear();
  // Most modules have no coroutine; the intrinsic's declaration says so at once.
  const llvm::Function* intrinsic = compat::coro_begin(*function.getParent());
  if (!intrinsic || intrinsic->use_empty())
    return;
  current = function.getName().str();
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    auto* begin = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
    if (!begin || begin->getIntrinsicID() != llvm::Intrinsic::coro_begin)
      continue;
    llvm::StringRef callee = inlined_coroutine(*begin);
    if (!callee.empty())
      begins.push_back({llvm::WeakTrackingVH(begin), creations.number_of(*begin, callee)});
  }
}

void Elision::after_elide() {
  for (const Begin& begin : begins) {
    llvm::Value* value = begin.handle;
    if (auto* alloca = value ? llvm::dyn_cast<llvm::AllocaInst>(value->stripPointerCasts()) : nullptr)
      add(*alloca, current, begin.creation);
  }
  begins.clear();
}

void Elision::after_annotation_elide(llvm::Function& function) {
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    auto* begin = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
    if (!begin || begin->getIntrinsicID() != llvm::Intrinsic::coro_begin)
      continue;
    llvm::StringRef callee = inlined_coroutine(*begin);
    llvm::AllocaInst* alloca = callee.empty() ? nullptr : elided_memory(*begin);
    if (!alloca || get_tag(*alloca, Tag::elided_frame))
      continue;
    unsigned creation = creations.number_of(*begin, callee);
    add(*alloca, function.getName(), creation);
    annotated.insert(creation);
  }
}

void Elision::add(llvm::AllocaInst& alloca, llvm::StringRef function, unsigned creation) {
  set_tag(alloca, Tag::elided_frame, creation);
  by_function[function][creation] = function.str();
}

void Elision::inherit(const llvm::Function& into, llvm::StringRef from) {
  auto known = by_function.find(from);
  if (known == by_function.end())
    return;
  Elided elided = known->second; // the map may grow
  by_function[into.getName()].insert(elided.begin(), elided.end());
}

const Elision::Elided& Elision::elided_in(llvm::StringRef symbol) const {
  static const Elided none;
  auto known = by_function.find(symbol);
  return known == by_function.end() ? none : known->second;
}

llvm::AllocaInst* elided_memory(const llvm::IntrinsicInst& begin) {
  return llvm::dyn_cast<llvm::AllocaInst>(begin.getArgOperand(1)->stripPointerCasts());
}

} // namespace framewarn
