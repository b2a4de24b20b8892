#include "coroutine_frames.h"

#include "candidate_parts.h"
#include "coroutine_clones.h"
#include "crossing_values.h"
#include "layout.h"
#include "names.h"
#include "tags.h"
#include "unused_parts.h"
#include "use_marks.h"

namespace framewarn {
namespace {

/// Whether a coroutine's frame holds what is at this address.
bool is_in_memory(const llvm::Value& value) {
  const auto* argument = llvm::dyn_cast<llvm::Argument>(&value);
  return argument ? argument->hasByValAttr() : llvm::isa<llvm::AllocaInst>(value);
}

} // namespace

void CoroutineFrames::before_split(llvm::LazyCallGraph::SCC& functions) {
  pending.clear();
  for (llvm::LazyCallGraph::Node& node : functions) {
    llvm::Function& function = node.getFunction();
    // Only the switched-resume lowering, C++'s, has llvm.coro.id.
    if (function.isPresplitCoroutine() && find_intrinsic(function, llvm::Intrinsic::coro_id))
      watch(function);
  }
}

void CoroutineFrames::watch(llvm::Function& function) {
  auto [known, fresh] = by_symbol.try_emplace(function.getName(), coroutines.size());
  if (fresh)
    coroutines.emplace_back();
  pending.push_back(known->second);
  Coroutine& coroutine = coroutines[known->second];
  // It may come again unsplit: in 14 CoroSplit asks for a second visit first
  // (https://reviews.llvm.org/D23234).
  coroutine = Coroutine();
  coroutine.symbol = function.getName().str();
  coroutine.ramp = &function;
  coroutine.pointer_size = function.getParent()->getDataLayout().getPointerSize();
  watch_sizes(function, coroutine);
  coroutine.begin = find_intrinsic(function, llvm::Intrinsic::coro_begin);
  // Till here the optimiser may have put more into it, and no longer what was foreseen.
  coroutine.matters = optimises ? foresees_matter(function) : may_matter(function);
  if (coroutine.matters)
    watch_values(function, coroutine);
}

void CoroutineFrames::watch_values(llvm::Function& function, Coroutine& coroutine) {
  if (!names)
    names = std::make_unique<ValueNames>(function.getContext());
  names->touched(function);
  const FunctionDescription* declared = descriptions.function(function.getName());
  const llvm::Value* self = declared && declared->has_this ? self_of(function) : nullptr;
  const SuspensionPoints suspensions(function);
  const CrossingValues crossing(function);
  for (llvm::Argument& argument : function.args()) {
    Candidate candidate = candidate_for(argument, suspensions, self, annotations.parameter(argument));
    coroutine.add(names->name(argument), argument, std::move(candidate));
  }
  const llvm::AllocaInst* promise = promise_of(function);
  llvm::DenseMap<const llvm::Value*, unsigned> in_registers = local_tracking.in_registers(function);
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    if (!instruction.getType()->isSized() || !crossing.may_be(instruction))
      continue;
    Candidate candidate = candidate_for(instruction, suspensions, self);
    if (auto value = in_registers.find(&instruction);
        value != in_registers.end() && candidate.origin == Origin::spill) {
      candidate.origin = Origin::value;
      candidate.number = value->second;
      candidate.liveness = suspensions.liveness_of(instruction);
    }
    if (&instruction == promise)
      candidate.origin = Origin::promise;
    candidate.position = coroutine.candidates.size() + coroutine.nameless.size();
    if (promise == &instruction)
      coroutine.slots.push_back({llvm::alignTo(2 * coroutine.pointer_size, candidate.align), candidate});
    else
      coroutine.add(names->name(instruction), instruction, std::move(candidate));
  }
}

/// Of what has no name, because the user keeps names, spills are known by their place alone (add_nameless).
void CoroutineFrames::Coroutine::add(llvm::StringRef name, llvm::Value& value, Candidate candidate) {
  if (!name.empty()) {
    candidates[name] = std::move(candidate);
  } else if (candidate.origin != Origin::spill) {
    mark_uses(value, unsigned(nameless.size()));
    nameless.push_back({&value, std::move(candidate), is_in_memory(value)});
  }
}

void CoroutineFrames::watch_sizes(llvm::Function& function, Coroutine& coroutine) {
  for (llvm::Instruction& instruction : llvm::instructions(function))
    if (auto* intrinsic = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
        intrinsic && intrinsic->getIntrinsicID() == llvm::Intrinsic::coro_size)
      coroutine.sizes.emplace_back(intrinsic);
  if (!coroutine.sizes.empty())
    return;
  // Nobody asks for the size, as with an operator new that ignores it. CoroSplit folds and erases the
  // question.
  llvm::Module& module = *function.getParent();
  llvm::Type* type = module.getDataLayout().getIntPtrType(module.getContext());
  bool declared = false;
  llvm::Function* size = compat::coro_size(module, type, declared);
  llvm::BasicBlock& entry = function.getEntryBlock();
  coroutine.sizes.emplace_back(llvm::IRBuilder<>(entry.getTerminator()).CreateCall(size));
  if (!declared)
    coroutine.planted = size;
}

void CoroutineFrames::after_split() {
  for (std::size_t index : pending) {
    Coroutine& coroutine = coroutines[index];
    for (llvm::WeakTrackingVH& handle : coroutine.sizes)
      if (auto* size = llvm::dyn_cast_or_null<llvm::ConstantInt>(static_cast<llvm::Value*>(handle))) {
        coroutine.size = size->getZExtValue();
        coroutine.split = true;
      } else if (auto* call = llvm::dyn_cast_or_null<llvm::CallInst>(static_cast<llvm::Value*>(handle));
                 call && call->use_empty() && coroutine.planted) {
        call->eraseFromParent(); // this visit did not split it; the next one asks again
      }
    coroutine.sizes.clear();
    if (auto* question = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(coroutine.planted));
        question && question->use_empty())
      question->eraseFromParent();
    coroutine.planted = nullptr;
    if (coroutine.split)
      read_layout(coroutine);
    else if (auto* ramp = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(coroutine.ramp)))
      take_marked_uses(*ramp);
    for (auto& left : coroutine.candidates)
      if (left.second.unused)
        coroutine.unused.push_back(std::move(left.second));
    for (Nameless& left : coroutine.nameless)
      if (left.candidate.unused && !left.placed)
        coroutine.unused.push_back(std::move(left.candidate));
    llvm::sort(coroutine.unused,
               [](const Candidate& a, const Candidate& b) { return a.position < b.position; });
    coroutine.candidates.clear();
    coroutine.nameless.clear();
  }
  pending.clear();
  names.reset();
}

CoroutineFrames::Role CoroutineFrames::role_of(llvm::StringRef symbol) const {
  if (coroutines.empty())
    return {};
  auto split = [&](llvm::StringRef ramp) {
    auto known = by_symbol.find(ramp);
    return known != by_symbol.end() && coroutines[known->second].split;
  };
  if (split(symbol))
    return {symbol.str(), Phase::ramp};
  for (const CoroutineClone& clone : coroutine_clones)
    if (compat::ends_with(symbol, clone.suffix)) {
      llvm::StringRef ramp = symbol.drop_back(std::strlen(clone.suffix));
      if (split(ramp))
        return {ramp.str(), clone.phase};
    }
  const llvm::StringRef ramp = suspended_by(symbol);
  return !ramp.empty() && split(ramp) ? Role{ramp.str(), Phase::suspending} : Role();
}

Frame CoroutineFrames::frame_of(const Coroutine& coroutine, Gathered& gathered) const {
  const FunctionDescription* function = descriptions.function(coroutine.symbol);
  Frame frame;
  frame.kind = FrameKind::coroutine_frame;
  frame.symbol = coroutine.symbol;
  frame.size = coroutine.size;
  frame.align = coroutine.align;
  frame.rounded_to = coroutine.rounded_to;
  frame.never_suspends = coroutine.never_suspends;
  const PartSources sources{descriptions, temporaries, creations, elision};
  if (function)
    describe(frame, *function);
  else
    describe(frame, frame.symbol);
  for (const Slot& slot : coroutine.slots) {
    const Candidate& candidate = slot.candidate;
    Part part = part_of(candidate, sources, function);
    part.offset = slot.offset;
    part.size = candidate.size;
    part.align = candidate.align;
    if (part.size)
      frame.parts.push_back(std::move(part));
  }
  auto bookkeeping = [&](std::uint64_t offset, std::uint64_t size) {
    Part part;
    part.kind = PartKind::bookkeeping;
    part.offset = offset;
    part.size = part.align = size;
    frame.parts.push_back(std::move(part));
  };
  // The header's two pointers are the ABI of all coroutines (docs/Coroutines.rst, "Switched-Resume
  // Lowering").
  bookkeeping(0, coroutine.pointer_size);
  bookkeeping(coroutine.pointer_size, coroutine.pointer_size);
  if (coroutine.index_offset)
    bookkeeping(*coroutine.index_offset, coroutine.index_size);
  std::vector<Part> unused;
  for (const Candidate& candidate : coroutine.unused) {
    unused.push_back(part_of(candidate, sources, function));
    unused.back().size = candidate.size;
    unused.back().align = candidate.align;
  }
  add_unused(frame, std::move(unused), !optimises);
  if (!coroutine.index_offset)
    if (std::optional<std::uint64_t> offset = unused_index(frame))
      bookkeeping(*offset, 1);
  pad(frame, gathered.left_out);
  return frame;
}

bool CoroutineFrames::Coroutine::emitted() const {
  return split && llvm::any_of(functions, [](const llvm::WeakTrackingVH& handle) {
           auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(handle));
           return function && !function->isDeclarationForLinker();
         });
}

void CoroutineFrames::gather(Gathered& gathered) const {
  for (const Coroutine& coroutine : coroutines)
    if (!coroutine.emitted())
      continue;
    else if (coroutine.matters)
      gathered.frames.push_back(frame_of(coroutine, gathered));
    else if (coroutine.larger_than_foreseen(options.lowest()))
      gathered.left_out.push_back({"coroutine-frame", larger_than_foreseen, coroutine.symbol});
}

bool CoroutineFrames::emitted(llvm::StringRef ramp) const {
  auto known = by_symbol.find(ramp);
  return known != by_symbol.end() && coroutines[known->second].emitted();
}

bool CoroutineFrames::never_suspends(llvm::StringRef ramp) const {
  auto known = by_symbol.find(ramp);
  return known != by_symbol.end() && coroutines[known->second].never_suspends;
}

std::vector<CoroutineFrames::Elided> CoroutineFrames::elided_in_frames() const {
  std::vector<Elided> creations;
  for (const Coroutine& coroutine : coroutines)
    if (coroutine.emitted())
      for (const Slot& slot : coroutine.slots)
        if (slot.candidate.origin == Origin::elided_frame)
          creations.push_back({slot.code.empty() ? coroutine.symbol : slot.code, slot.candidate.number});
  return creations;
}

} // namespace framewarn
