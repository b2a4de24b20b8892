#include "coroutine_values.h"

#include "names.h"
#include "tags.h"

namespace framewarn {
namespace {

/// At -O0 arguments live in allocas of their own.
bool holds_self(const llvm::AllocaInst& alloca, const llvm::Value& self) {
  return llvm::any_of(self.users(), [&](const llvm::User* user) {
    auto* store = llvm::dyn_cast<llvm::StoreInst>(user);
    return store && store->getPointerOperand() == &alloca;
  });
}

/// Where nothing but the markers of its lifetime speaks of it.
bool is_unused(const llvm::AllocaInst& alloca) {
  return llvm::all_of(alloca.users(), [](const llvm::User* user) {
    const auto* marker = llvm::dyn_cast<llvm::IntrinsicInst>(user);
    return marker && marker->isLifetimeStartOrEnd();
  });
}

} // namespace

llvm::IntrinsicInst* find_intrinsic(llvm::Function& function, llvm::Intrinsic::ID id) {
  for (llvm::Instruction& instruction : llvm::instructions(function))
    if (auto* intrinsic = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
        intrinsic && intrinsic->getIntrinsicID() == id)
      return intrinsic;
  return nullptr;
}

llvm::AllocaInst* promise_of(llvm::Function& function) {
  llvm::IntrinsicInst* id = find_intrinsic(function, llvm::Intrinsic::coro_id);
  return id ? llvm::dyn_cast<llvm::AllocaInst>(id->getArgOperand(1)->stripPointerCasts()) : nullptr;
}

/// It comes in after the address for a result in memory (Itanium C++ ABI).
const llvm::Value* self_of(llvm::Function& function) {
  unsigned index = function.hasStructRetAttr() ? 1 : 0;
  return index < function.arg_size() ? function.getArg(index) : nullptr;
}

Candidate candidate_for(llvm::Instruction& instruction, const SuspensionPoints& suspensions,
                        const llvm::Value* self) {
  const llvm::DataLayout& layout = instruction.getModule()->getDataLayout();
  Candidate candidate;
  auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
  if (!alloca) {
    // CodeGen loads `this` once, at the start (EmitFunctionProlog), and uses that from there on.
    if (auto* load = llvm::dyn_cast<llvm::LoadInst>(&instruction); load && self)
      if (auto* home = llvm::dyn_cast<llvm::AllocaInst>(load->getPointerOperand());
          home && holds_self(*home, *self))
        candidate.origin = Origin::self;
    candidate.size = layout.getTypeAllocSize(instruction.getType()).getKnownMinValue();
    candidate.align = compat::abi_align(layout, instruction.getType());
    return candidate;
  }
  candidate.align = alloca->getAlign().value();
  if (!compat::allocation_size(*alloca, layout, candidate.size))
    return candidate;
  candidate.unused =
      is_unused(*alloca) && !compat::stays_outside_frame(*alloca) && lives_across_suspension(*alloca);
  if (std::optional<unsigned> number = get_tag(*alloca, Tag::variable)) {
    candidate.origin = Origin::variable;
    candidate.number = *number;
    candidate.liveness = suspensions.liveness_of(*alloca);
    return candidate;
  }
  if (std::optional<unsigned> number = get_tag(*alloca, Tag::elided_frame)) {
    candidate.origin = Origin::elided_frame;
    candidate.number = *number;
    return candidate;
  }
  if (std::optional<unsigned> number = get_tag(*alloca, Tag::temporary)) {
    candidate.origin = Origin::temporary;
    candidate.number = *number;
    candidate.liveness = suspensions.liveness_of(*alloca);
    return candidate;
  }
  candidate.type = record_name(alloca->getAllocatedType());
  candidate.origin = candidate.type.empty() ? Origin::spill : Origin::unknown_temporary;
  if (std::optional<unsigned> number = get_tag(*alloca, Tag::inlined)) {
    candidate.origin = Origin::inlined;
    candidate.number = *number;
  }
  if (self && holds_self(*alloca, *self))
    candidate.origin = Origin::self;
  return candidate;
}

Candidate candidate_for(llvm::Argument& argument, const SuspensionPoints& suspensions,
                        const llvm::Value* self, std::optional<unsigned> parameter) {
  const llvm::DataLayout& layout = argument.getParent()->getParent()->getDataLayout();
  // CoroSplit copies what a `byval` argument points to (CoroFrame.cpp, buildFrameType).
  llvm::Type* type = argument.hasByValAttr() ? argument.getParamByValType() : argument.getType();
  Candidate candidate;
  candidate.origin = parameter ? Origin::parameter : &argument == self ? Origin::self : Origin::spill;
  candidate.number = parameter.value_or(0);
  candidate.size = layout.getTypeAllocSize(type).getKnownMinValue();
  candidate.align = compat::align_in_frame(argument, layout, type);
  if (parameter)
    candidate.liveness = suspensions.liveness_of(argument);
  return candidate;
}

} // namespace framewarn
