// Where CoroSplit put what: read right after it, from the ramp and its clones.
#include "coroutine_clones.h"
#include "coroutine_frames.h"
#include "use_marks.h"

namespace framewarn {
namespace {

/// What is loaded from `address`, or stored there; null when nothing is.
llvm::Type* type_at(const llvm::Instruction& address) {
  for (const llvm::User* user : address.users())
    if (const auto* load = llvm::dyn_cast<llvm::LoadInst>(user))
      return load->getType();
    else if (const auto* store = llvm::dyn_cast<llvm::StoreInst>(user);
             store && store->getPointerOperand() == &address)
      return store->getValueOperand()->getType();
  return nullptr;
}

/// The place in the frame of a value without a name that this is loaded from; null when it is none.
const llvm::Value* reloaded_from(const llvm::Value& value) {
  const auto* load = llvm::dyn_cast<llvm::LoadInst>(&value);
  return load && compat::starts_with(load->getName(), ".reload") ? load->getPointerOperand() : nullptr;
}

} // namespace

void CoroutineFrames::read_layout(Coroutine& coroutine) {
  auto* ramp = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(coroutine.ramp));
  if (!ramp)
    return;
  llvm::SmallVector<llvm::Function*, 4> functions{ramp};
  for (const CoroutineClone& clone : coroutine_clones)
    if (llvm::Function* function = ramp->getParent()->getFunction(coroutine.symbol + clone.suffix)) {
      if (coroutine.matters)
        names->touched(*function);
      functions.push_back(function);
      // CoroSplit gives the frame pointer of resume and destroy the frame's alignment (addFramePointerAttrs).
      if (clone.phase == Phase::resumed)
        coroutine.align = function->getParamAlign(0).valueOrOne().value();
    }
  // A variable of it may have a lower alignment than its type has for LLVM, as _BitInt(77): the frame's size
  // is that of a structure of such types (CoroFrame.cpp, buildFrameType).
  if (auto* type = llvm::StructType::getTypeByName(ramp->getContext(), coroutine.symbol + ".Frame");
      type && !type->isOpaque())
    coroutine.rounded_to = compat::abi_align(ramp->getParent()->getDataLayout(), type);
  coroutine.functions.assign(functions.begin(), functions.end());
  if (coroutine.matters)
    read_places(functions, coroutine);
  if (functions.size() == 1)
    read_unsuspended(coroutine);
}

void CoroutineFrames::read_places(llvm::ArrayRef<llvm::Function*> functions, Coroutine& coroutine) {
  if (!coroutine.nameless.empty())
    for (llvm::Function* function : functions)
      read_uses(*function, coroutine);
  for (llvm::Function* function : functions)
    read_addresses(*function, coroutine);
  read_copies(*functions.front(), coroutine);
}

/// Who used a value that lies in the frame now has its address, or, where it was in a register, what is
/// loaded from there (CoroFrame.cpp, insertSpills).
void CoroutineFrames::read_uses(llvm::Function& function, Coroutine& coroutine) {
  std::optional<Paths> paths; // when they are asked for
  for (const MarkedUse& use : take_marked_uses(function)) {
    Nameless& nameless = coroutine.nameless[use.number];
    const llvm::Value* now = use.now->stripPointerCasts();
    const llvm::Value* address = nameless.in_memory ? now : reloaded_from(*now);
    std::optional<std::uint64_t> offset =
        !nameless.placed && address ? coroutine.offset_in_frame(*address, function) : std::nullopt;
    if (offset) {
      nameless.placed = true;
      nameless.slot = coroutine.slots.size();
      coroutine.slots.push_back({*offset, std::move(nameless.candidate)});
    }
    if (nameless.placed)
      note_code(coroutine.slots[nameless.slot], *use.user, paths);
  }
}

/// What may have been written before there was a frame is copied into it; where nothing reads it there, that
/// is its only address in the frame, and has no name (CoroFrame.cpp, insertSpills: MayWriteBeforeCoroBegin).
/// An empty parameter is, which the promise's operator new is told of.
void CoroutineFrames::read_copies(llvm::Function& ramp, Coroutine& coroutine) {
  for (llvm::Instruction& instruction : llvm::instructions(ramp)) {
    auto* store = llvm::dyn_cast<llvm::StoreInst>(&instruction);
    auto* load = store ? llvm::dyn_cast<llvm::LoadInst>(store->getValueOperand()) : nullptr;
    auto* alloca = load ? llvm::dyn_cast<llvm::AllocaInst>(load->getPointerOperand()) : nullptr;
    if (!alloca || alloca->getAllocatedType() != load->getType())
      continue;
    std::optional<std::uint64_t> offset = coroutine.offset_in_frame(*store->getPointerOperand(), ramp);
    // What has a name there is another variable: the source copies a parameter as well, without optimisation.
    if (!offset || coroutine.has_slot_at(*offset))
      continue;
    if (std::optional<Candidate> candidate = coroutine.take(*alloca))
      coroutine.slots.push_back({*offset, std::move(*candidate)});
  }
}

/// The candidate that `alloca` is, unless its place is known already.
std::optional<Candidate> CoroutineFrames::Coroutine::take(const llvm::AllocaInst& alloca) {
  std::optional<Candidate> result;
  if (auto candidate = candidates.find(alloca.getName()); candidate != candidates.end()) {
    result = std::move(candidate->second);
    candidates.erase(candidate);
    return result;
  }
  for (Nameless& known : nameless)
    if (known.value == &alloca && !known.placed) {
      result = std::move(known.candidate);
      known.placed = true;
    }
  return result;
}

/// A coroutine that never suspends gets no other function, and its frame an alloca (CoroSplit.cpp,
/// handleNoSuspendCoroutine). Its index has 64 bits, the logarithm of no suspensions (CoroFrame.cpp,
/// buildFrameType), and follows the promise.
void CoroutineFrames::read_unsuspended(Coroutine& coroutine) {
  auto* begin = static_cast<llvm::Value*>(coroutine.begin);
  auto* alloca = begin ? llvm::dyn_cast<llvm::AllocaInst>(begin->stripPointerCasts()) : nullptr;
  if (!alloca)
    return;
  // Where the ramp is inlined, the caller holds the frame.
  set_tag(*alloca, Tag::elided_frame, creations.without_place(coroutine.symbol));
  coroutine.never_suspends = true;
  coroutine.align = alloca->getAlign().value();
  std::uint64_t end = 2 * coroutine.pointer_size;
  for (const Slot& slot : coroutine.slots)
    end = std::max(end, slot.offset + slot.candidate.size);
  coroutine.index_size = 8;
  if (std::uint64_t offset = llvm::alignTo(end, 8); offset + 8 <= coroutine.size)
    coroutine.index_offset = offset;
}

void CoroutineFrames::read_addresses(llvm::Function& function, Coroutine& coroutine) {
  const llvm::DataLayout& layout = function.getParent()->getDataLayout();
  std::optional<Paths> paths; // when they are asked for
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    if (!instruction.hasName() || !instruction.getType()->isPointerTy())
      continue;
    llvm::StringRef name = instruction.getName();
    std::size_t end = name.rfind(".reload.addr");
    if (end == llvm::StringRef::npos)
      end = name.rfind(".spill.addr");
    bool index = end == llvm::StringRef::npos && compat::starts_with(name, "index.addr");
    auto candidate = coroutine.candidates.end();
    if (!index) {
      if (auto elided = coroutine.elided.find(name.substr(0, end)); elided != coroutine.elided.end()) {
        for (const llvm::User* user : instruction.users())
          note_code(coroutine.slots[elided->second], *llvm::cast<llvm::Instruction>(user), paths);
        continue;
      }
      if (end == llvm::StringRef::npos)
        continue;
      candidate = coroutine.candidates.find(name.substr(0, end));
      if (candidate == coroutine.candidates.end() && end != 0)
        continue;
    }
    // Where the user keeps names, a ramp that was inlined has brought those of its own frame along.
    std::optional<std::uint64_t> offset = coroutine.offset_in_frame(instruction, function);
    if (!offset)
      continue;
    if (index) {
      coroutine.index_offset = offset;
      if (llvm::Type* type = type_at(instruction))
        coroutine.index_size = layout.getTypeAllocSize(type).getKnownMinValue();
      continue;
    }
    if (candidate == coroutine.candidates.end()) {
      add_nameless(coroutine, instruction, *offset);
      continue;
    }
    coroutine.slots.push_back({*offset, std::move(candidate->second)});
    if (coroutine.slots.back().candidate.origin == Origin::elided_frame) {
      coroutine.elided[candidate->first()] = coroutine.slots.size() - 1;
      for (const llvm::User* user : instruction.users())
        note_code(coroutine.slots.back(), *llvm::cast<llvm::Instruction>(user), paths);
    }
    coroutine.candidates.erase(candidate);
  }
}

/// A call is made where its frame's address is used first. The ramp still has what comes behind a suspension
/// here: it branches by what that gives, a constant now.
void CoroutineFrames::note_code(Slot& slot, const llvm::Instruction& user, std::optional<Paths>& paths) {
  if (slot.candidate.origin != Origin::elided_frame || !slot.code.empty())
    return;
  const llvm::Function& function = *user.getFunction();
  if (!paths)
    paths.emplace(function);
  if (!paths->steps_in(*user.getParent()).empty())
    slot.code = function.getName().str();
}

/// The place of a value that has no name, because the user keeps names (ValueNames::name).
void CoroutineFrames::add_nameless(Coroutine& coroutine, const llvm::Instruction& address,
                                   std::uint64_t offset) {
  if (coroutine.has_slot_at(offset))
    return;
  llvm::Type* type = type_at(address);
  if (!type)
    return;
  const llvm::DataLayout& layout = address.getModule()->getDataLayout();
  Candidate candidate;
  candidate.size = layout.getTypeAllocSize(type).getKnownMinValue();
  candidate.align = compat::abi_align(layout, type);
  coroutine.slots.push_back({offset, std::move(candidate)});
}

/// Where in this coroutine's frame `address` lies; none when it does not. `function`: one of its own.
std::optional<std::uint64_t>
CoroutineFrames::Coroutine::offset_in_frame(const llvm::Value& address,
                                            const llvm::Function& function) const {
  const llvm::DataLayout& layout = function.getParent()->getDataLayout();
  llvm::APInt offset(layout.getIndexTypeSizeInBits(address.getType()), 0);
  const llvm::Value* base =
      address.stripAndAccumulateConstantOffsets(layout, offset, /*AllowNonInbounds=*/true);
  const llvm::Value* frame = begin;
  if (frame)
    frame = frame->stripPointerCasts();
  // The other functions are given it, .noalloc as the last of its arguments.
  if (function.getName() != symbol)
    frame =
        function.getArg(compat::ends_with(function.getName(), noalloc_suffix) ? function.arg_size() - 1 : 0);
  return base == frame && offset.ult(size) ? std::optional<std::uint64_t>(offset.getZExtValue())
                                           : std::nullopt;
}

bool CoroutineFrames::Coroutine::has_slot_at(std::uint64_t offset) const {
  return llvm::any_of(slots, [&](const Slot& slot) { return slot.offset == offset; });
}

} // namespace framewarn
