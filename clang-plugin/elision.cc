#include "elision.h"

#include "tags.h"

namespace framewarn {
namespace {

constexpr const char* resumers = ".resumers";

/// The coroutine whose frame `begin` starts, when that is an inlined one that was split already.
llvm::StringRef callee_of(const llvm::IntrinsicInst& begin) {
  const auto* id = llvm::dyn_cast<llvm::IntrinsicInst>(begin.getArgOperand(0));
  if (!id || id->getIntrinsicID() != llvm::Intrinsic::coro_id)
    return {};
  const auto* table = llvm::dyn_cast<llvm::GlobalVariable>(id->getArgOperand(3)->stripPointerCasts());
  if (!table || !compat::ends_with(table->getName(), resumers))
    return {};
  return table->getName().drop_back(std::strlen(resumers));
}

} // namespace

void Elision::before_elide(llvm::Function& function) {
  begins.clear();
  // Most modules have no coroutine; the intrinsic's declaration says so at once.
  const llvm::Function* intrinsic = compat::coro_begin(*function.getParent());
  if (!intrinsic || intrinsic->use_empty())
    return;
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    auto* begin = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
    if (!begin || begin->getIntrinsicID() != llvm::Intrinsic::coro_begin)
      continue;
    llvm::StringRef callee = callee_of(*begin);
    if (!callee.empty())
      begins.push_back({llvm::WeakTrackingVH(begin), callee.str()});
  }
}

void Elision::after_elide() {
  for (const Begin& begin : begins) {
    llvm::Value* value = begin.handle;
    auto* alloca = value ? llvm::dyn_cast<llvm::AllocaInst>(value->stripPointerCasts()) : nullptr;
    if (!alloca)
      continue;
    auto [known, fresh] = symbols.try_emplace(begin.callee, unsigned(callees.size()));
    if (fresh)
      callees.push_back(begin.callee);
    set_tag(*alloca, Tag::elided_frame, known->second);
  }
  begins.clear();
}

llvm::StringRef Elision::callee(unsigned number) const {
  return number < callees.size() ? llvm::StringRef(callees[number]) : llvm::StringRef();
}

} // namespace framewarn
