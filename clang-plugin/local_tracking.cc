#include "local_tracking.h"

#include "judge.h"
#include "liveness.h"
#include "stated.h"

#include <set>

namespace framewarn {
namespace {

constexpr const char* slice = ".sroa.";

/// The tagged alloca without a name, where the user keeps names, if what the pass makes of it can be told by
/// that: no other alloca has none, or a name that was made of none. Null otherwise.
const llvm::AllocaInst* only_nameless(const llvm::Function& function) {
  const llvm::AllocaInst* only = nullptr;
  for (const llvm::Instruction& instruction : function.getEntryBlock()) {
    const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    if (!alloca || (alloca->hasName() && !compat::starts_with(alloca->getName(), slice)))
      continue;
    if (only || alloca->hasName())
      return nullptr;
    only = alloca;
  }
  return only;
}

/// What was stored to a variable, but the memory that it points to: a computed address that turns out to be
/// where some memory begins is that alloca in the end.
llvm::Value* in_register(llvm::Value* stored) {
  return stored && llvm::isa<llvm::AllocaInst>(stored) ? nullptr : stored;
}

} // namespace

std::optional<LocalTracking::Tagged> LocalTracking::tag_of(const llvm::Instruction& instruction) {
  for (Tag tag : {Tag::variable, Tag::temporary, Tag::elided_frame, Tag::inlined})
    if (std::optional<unsigned> number = get_tag(instruction, tag))
      return Tagged{tag, *number};
  return {};
}

void LocalTracking::before(llvm::Function& function, bool replaced) {
  // Static allocas all stand in the entry block; the passes touch no others.
  for (llvm::Instruction& instruction : function.getEntryBlock())
    if (llvm::isa<llvm::AllocaInst>(instruction))
      if (std::optional<Tagged> tagged = tag_of(instruction))
        kept.push_back({&instruction, *tagged, false});
  in_coroutine = function.isPresplitCoroutine();
  if (kept.empty())
    return;
  if (replaced)
    name_tagged(function);
  else if (in_coroutine)
    note_needed(function);
}

void LocalTracking::name_tagged(llvm::Function& function) {
  current = &function;
  names = std::make_unique<ValueNames>(function.getContext());
  names->touched(function);
  const llvm::AllocaInst* nameless = only_nameless(function);
  for (const Kept& one : kept) {
    // What is only known to come of an inlined function is not followed into its pieces.
    if (one.tagged.tag == Tag::inlined)
      continue;
    auto* alloca = llvm::cast<llvm::AllocaInst>(static_cast<llvm::Value*>(one.alloca));
    if (llvm::StringRef name = names->name(*alloca); !name.empty() || alloca == nameless)
      tags[name] = one.tagged;
    // In a coroutine what comes to lie in registers matters, too.
    if (in_coroutine && one.tagged.tag == Tag::variable)
      take_stored(*alloca, one.tagged.number);
  }
}

/// Of those that are large enough for a note to name them.
void LocalTracking::note_needed(const llvm::Function& coroutine) {
  const Limit smallest =
      smallest_local(options, lower(options.lowest().coroutine_frame, lowest_stated_size()));
  const llvm::DataLayout& layout = coroutine.getParent()->getDataLayout();
  std::optional<SuspensionPoints> suspensions;
  for (Kept& one : kept) {
    auto* alloca = llvm::cast<llvm::AllocaInst>(static_cast<llvm::Value*>(one.alloca));
    std::uint64_t size = 0;
    if (!smallest || (compat::allocation_size(*alloca, layout, size) && size < *smallest))
      continue;
    if (!suspensions)
      suspensions.emplace(coroutine);
    const Liveness liveness = suspensions->liveness_of(*alloca);
    one.needed = liveness.escapes || liveness.across_unknown || !liveness.across.empty();
  }
}

void LocalTracking::take_stored(llvm::AllocaInst& variable, unsigned number) {
  for (llvm::User* user : variable.users())
    if (auto* store = llvm::dyn_cast<llvm::StoreInst>(user);
        store && store->getPointerOperand() == &variable &&
        llvm::isa<llvm::Instruction>(store->getValueOperand()) &&
        !llvm::isa<llvm::AllocaInst>(store->getValueOperand())) // memory that the variable points to
      stored.push_back({&variable, store->getValueOperand(), number});
}

void LocalTracking::take_promoted(llvm::Function& function) {
  if (stored.empty())
    return;
  std::vector<Promoted>& values = promoted[&function];
  llvm::DenseMap<const llvm::Value*, unsigned> known = in_registers(function);
  // What was stored to two variables is neither's for certain.
  llvm::DenseMap<const llvm::Value*, std::set<unsigned>> variables;
  for (const Stored& one : stored)
    if (const llvm::Value* value = one.value)
      variables[value].insert(one.number);
  for (const Stored& one : stored)
    if (llvm::Value* value = in_register(one.value);
        value && !one.variable && variables[value].size() == 1 && known.try_emplace(value, one.number).second)
      values.push_back({value, one.number});
  for (llvm::BasicBlock& block : function)
    for (llvm::PHINode& phi : block.phis()) {
      auto origin = origin_of(phi.getName().rsplit('.').first);
      // What has no name but a number may have been there before.
      if (origin != tags.end() && !origin->getKey().empty() && origin->second.tag == Tag::variable)
        values.push_back({&phi, origin->second.number});
    }
}

/// Of a PHI node that a loop transformation made anew: all values known to meet there are one variable's.
std::optional<unsigned>
LocalTracking::variable_of(const llvm::PHINode& phi,
                           const llvm::DenseMap<const llvm::Value*, unsigned>& known) {
  std::optional<unsigned> common;
  bool agree = true;
  for (const llvm::Value* incoming : phi.incoming_values()) {
    auto number = known.find(incoming);
    if (number == known.end())
      continue;
    agree &= !common || common == number->second;
    common = number->second;
  }
  return agree ? common : std::nullopt;
}

llvm::DenseMap<const llvm::Value*, unsigned>
LocalTracking::in_registers(const llvm::Function& coroutine) const {
  llvm::DenseMap<const llvm::Value*, unsigned> result;
  if (auto values = promoted.find(&coroutine); values != promoted.end())
    for (const Promoted& one : values->second)
      if (llvm::Value* value = in_register(one.value))
        result.try_emplace(value, one.number);
  if (result.empty())
    return result;
  for (const llvm::BasicBlock& block : coroutine)
    for (const llvm::PHINode& phi : block.phis())
      if (std::optional<unsigned> number = variable_of(phi, result))
        result.try_emplace(&phi, *number);
  return result;
}

/// Of an alloca, or a slice of one, or of a slice of that.
llvm::StringMap<LocalTracking::Tagged>::const_iterator LocalTracking::origin_of(llvm::StringRef name) const {
  auto origin = tags.find(name);
  while (origin == tags.end() && name.contains(slice)) {
    name = name.take_front(name.rfind(slice));
    origin = tags.find(name);
  }
  return origin;
}

void LocalTracking::take_over(llvm::Function& function) {
  for (llvm::Instruction& instruction : function.getEntryBlock()) {
    auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction);
    if (!alloca || !alloca->hasName())
      continue;
    auto origin = origin_of(alloca->getName());
    if (origin != tags.end())
      set_tag(*alloca, origin->second.tag, origin->second.number);
  }
  take_promoted(function);
}

/// After whom the memory of all of these is called; null when nobody can tell.
const LocalTracking::Kept* LocalTracking::whose(const std::vector<const Kept*>& memory) const {
  std::vector<const Kept*> needed;
  for (const Kept* one : memory)
    if (one->needed)
      needed.push_back(one);
  if (memory.size() > 1 && !needed.empty())
    return needed.size() == 1 ? needed.front() : nullptr;
  for (const Kept* one : memory)
    if (one->tagged.tag == Tag::variable)
      return one;
  return memory.front();
}

void LocalTracking::give_back() {
  llvm::MapVector<llvm::AllocaInst*, std::vector<const Kept*>> untagged;
  for (const Kept& one : kept)
    if (auto* alloca = llvm::dyn_cast_or_null<llvm::AllocaInst>(static_cast<llvm::Value*>(one.alloca));
        alloca && !tag_of(*alloca))
      untagged[alloca].push_back(&one);
  for (const auto& [alloca, memory] : untagged)
    if (const Kept* one = whose(memory))
      set_tag(*alloca, one->tagged.tag, one->tagged.number);
  kept.clear();
}

void LocalTracking::after() {
  give_back();
  if (!names)
    return;
  if (auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(current)))
    take_over(*function);
  tags.clear();
  stored.clear();
  names.reset();
  current = nullptr;
}

} // namespace framewarn
