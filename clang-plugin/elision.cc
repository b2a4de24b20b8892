#include "elision.h"

#include "coroutine_clones.h"
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

void Elision::before_annotation_elide(llvm::LazyCallGraph::SCC& callees) {
  for (llvm::LazyCallGraph::Node& node : callees) {
    llvm::Function& callee = node.getFunction();
    const llvm::Function* variant =
        callee.getParent()->getFunction((callee.getName() + noalloc_suffix).str());
    if (!variant || !variant->arg_size() || !creations.is_ramp(callee.getName()))
      continue;
    std::uint64_t size = variant->getParamDereferenceableBytes(variant->arg_size() - 1);
    for (llvm::User* user : callee.users()) {
      auto* call = llvm::dyn_cast<llvm::CallBase>(user);
      if (!call || call->getCalledFunction() != &callee || !call->getFunction()->isPresplitCoroutine())
        continue;
      calls.push_back({llvm::WeakVH(call), llvm::WeakVH(call->getFunction()), callee.getName().str(),
                       creations.number_of(*call, callee.getName()), size});
      for (llvm::Instruction& instruction : call->getFunction()->getEntryBlock())
        if (const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction))
          allocas.insert(alloca);
    }
  }
}

void Elision::after_annotation_elide() {
  for (const Annotated& taken : calls) {
    if (taken.call)
      continue;
    auto* caller = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(taken.caller));
    if (!caller)
      continue;
    for (llvm::Instruction& instruction : caller->getEntryBlock()) {
      auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
      const auto* bytes = alloca ? llvm::dyn_cast<llvm::ArrayType>(alloca->getAllocatedType()) : nullptr;
      if (!bytes || !bytes->getElementType()->isIntegerTy(8) || bytes->getNumElements() != taken.size ||
          !allocas.insert(alloca).second)
        continue;
      add(*alloca, caller->getName(), taken.creation);
      annotated.insert(taken.creation);
      break;
    }
  }
  calls.clear();
  allocas.clear();
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

} // namespace framewarn
