// Two bits flow through the control flow graph for each variable: "was accessed since its lifetime began",
// forward, and "will be accessed before its lifetime ends", backward. Where both hold at a suspension, the
// variable has to be kept across it. An access is any instruction that is given the address, a call that
// remembers it too; what others do with a remembered address is not seen, which is what `escapes` says.
#include "liveness.h"

#include "crossing_values.h"

#include "tags.h"

#include <set>

namespace framewarn {

class Examination {
public:
  Examination(llvm::Instruction& value, const SuspensionPoints& suspensions)
      : function(*value.getFunction()), suspensions(suspensions), paths(suspensions.paths) {
    if (llvm::isa<llvm::AllocaInst>(value)) {
      follow(value, own);
    } else {
      in_register = true;
      note(value, Event::store);
      read(value);
    }
    order();
  }
  Examination(llvm::Argument& argument, const SuspensionPoints& suspensions)
      : function(*argument.getParent()), suspensions(suspensions), paths(suspensions.paths),
        from_start(true) {
    in_register = !argument.hasByValAttr();
    if (in_register)
      read(argument);
    else
      follow(argument, own);
    order();
  }

  Liveness result() {
    Liveness liveness;
    liveness.escapes = escapes;
    liveness.in_register = in_register;
    Met before, behind;
    flow(/*forward=*/true, own, before);
    flow(/*forward=*/false, own, behind);
    for (Address phi : joined)
      flow(/*forward=*/false, phi, behind);
    std::set<unsigned> across;
    for (const auto& met : before)
      if (behind.count(met)) {
        std::optional<unsigned> index = get_tag(*met.second, Tag::suspension);
        liveness.across_unknown |= !index;
        across.insert(index.value_or(0));
      }
    if (!liveness.across_unknown)
      liveness.across.assign(across.begin(), across.end());
    return liveness;
  }

private:
  /// Where the optimiser lets several variables' addresses come together, what follows is done to this
  /// variable only if control came with its address: behind the phi it is alive for the phi's uses, and
  /// before it on that way alone.
  using Address = const llvm::PHINode*;
  static constexpr Address own = nullptr;

  /// `store`: all of it gets another value, and nothing of it is read. `join`: here the phi gets its address.
  enum class Event { access, store, join, lifetime, suspension };

  struct Entry {
    Event event;
    const llvm::Instruction* instruction;
    Address address = own; ///< by which it is accessed
  };

  /// Suspensions on the ways over a step.
  using Met = std::set<std::pair<Paths::Step, const llvm::Instruction*>>;

  llvm::Function& function;
  const SuspensionPoints& suspensions;
  const Paths& paths;
  llvm::MapVector<const llvm::BasicBlock*, std::vector<Entry>> blocks; ///< that have any
  llvm::SetVector<Address> joined;
  /// What was followed, by which address: of an unrolled loop's selects each leads to the next in two ways.
  llvm::DenseSet<std::pair<const llvm::Value*, Address>> followed;
  bool from_start = false; ///< it has its value when the function begins
  bool in_register = false;
  bool escapes = false;

  void note(const llvm::Instruction& instruction, Event event, Address address = own) {
    blocks[instruction.getParent()].push_back({event, &instruction, address});
  }

  /// For a value in a register each use is an access, and none can let it escape.
  void read(llvm::Value& value) {
    if (!followed.insert({&value, own}).second)
      return;
    for (llvm::Use& use : value.uses()) {
      auto* user = llvm::dyn_cast<llvm::Instruction>(use.getUser());
      if (const auto* phi = llvm::dyn_cast_or_null<llvm::PHINode>(user))
        note(*phi->getIncomingBlock(use)->getTerminator(), Event::access);
      else if (user)
        note(*user, Event::access);
      if (user && is_made_anew(*user))
        read(*user);
    }
  }

  /// How many bytes from its address on the user writes without looking at them; 0 for other users.
  static std::uint64_t filled_by(const llvm::Instruction& user, const llvm::Use& address) {
    const llvm::DataLayout& layout = user.getModule()->getDataLayout();
    if (const auto* store = llvm::dyn_cast<llvm::StoreInst>(&user))
      return layout.getTypeStoreSize(store->getValueOperand()->getType()).getKnownMinValue();
    const auto* call = llvm::dyn_cast<llvm::CallBase>(&user);
    if (!call || !call->isArgOperand(&address))
      return 0;
    // Copying and filling; and what returns a new object into this memory.
    if (const auto* copy = llvm::dyn_cast<llvm::MemIntrinsic>(call)) {
      const auto* length = llvm::dyn_cast<llvm::ConstantInt>(copy->getLength());
      return length && address.getOperandNo() == 0 ? length->getZExtValue() : 0;
    }
    const llvm::Attribute returned =
        call->getParamAttr(call->getArgOperandNo(&address), llvm::Attribute::StructRet);
    return returned.isValid() ? layout.getTypeAllocSize(returned.getValueAsType()).getKnownMinValue() : 0;
  }

  static bool fills(const llvm::Instruction& user, const llvm::Use& address) {
    const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(address.get()->stripPointerCasts());
    std::uint64_t size;
    return alloca && compat::allocation_size(*alloca, user.getModule()->getDataLayout(), size) &&
           filled_by(user, address) >= size;
  }

  void follow(llvm::Value& value, Address address) {
    if (!followed.insert({&value, address}).second)
      return;
    for (llvm::Use& use : value.uses()) {
      auto* user = llvm::dyn_cast<llvm::Instruction>(use.getUser());
      if (!user)
        continue;
      if (auto* intrinsic = llvm::dyn_cast<llvm::IntrinsicInst>(user)) {
        switch (intrinsic->getIntrinsicID()) {
        case llvm::Intrinsic::lifetime_start:
        case llvm::Intrinsic::lifetime_end:
          note(*user, Event::lifetime);
          continue;
        case llvm::Intrinsic::coro_id:
        case llvm::Intrinsic::coro_promise:
          continue;
        case llvm::Intrinsic::launder_invariant_group:
        case llvm::Intrinsic::strip_invariant_group:
          follow(*user, address);
          continue;
        default:
          break;
        }
      }
      if (llvm::isa<llvm::GetElementPtrInst, llvm::BitCastInst, llvm::AddrSpaceCastInst, llvm::SelectInst>(
              user)) {
        follow(*user, address);
        continue;
      }
      if (llvm::isa<llvm::ICmpInst>(user))
        continue;
      if (auto* store = llvm::dyn_cast<llvm::StoreInst>(user); store && store->getValueOperand() == &value) {
        escapes = true;
        continue;
      }
      if (auto* phi = llvm::dyn_cast<llvm::PHINode>(user)) {
        note(*phi->getIncomingBlock(use)->getTerminator(), Event::access, address);
        if (joined.insert(phi)) {
          note(*phi, Event::join, phi);
          follow(*phi, phi);
        }
        continue;
      }
      if (llvm::isa<llvm::PtrToIntInst, llvm::ReturnInst>(user)) {
        escapes = true;
        continue;
      }
      note(*user, fills(*user, use) ? Event::store : Event::access, address);
      if (auto* call = llvm::dyn_cast<llvm::CallBase>(user); call && may_keep(*call, use))
        escapes = true;
    }
  }

  /// Whether the address may be known when the call is over. What is passed by value is a copy of its own.
  static bool may_keep(const llvm::CallBase& call, const llvm::Use& address) {
    if (!call.isDataOperand(&address))
      return true;
    if (call.isArgOperand(&address) && call.isByValArgument(call.getArgOperandNo(&address)))
      return false;
    return !call.doesNotCapture(call.getDataOperandNo(&address));
  }

  llvm::ArrayRef<const llvm::Instruction*> suspensions_in(const llvm::BasicBlock& block) const {
    auto found = suspensions.by_block.find(&block);
    return found == suspensions.by_block.end() ? llvm::ArrayRef<const llvm::Instruction*>()
                                               : llvm::ArrayRef<const llvm::Instruction*>(found->second);
  }

  void order() {
    for (auto& [block, entries] : blocks) {
      for (const llvm::Instruction* point : suspensions_in(*block))
        entries.push_back({Event::suspension, point});
      std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        if (a.instruction != b.instruction)
          return a.instruction->comesBefore(b.instruction);
        return a.event == Event::access &&
               b.event == Event::store; // as in a call that reads what it replaces
      });
    }
  }

  /// What the bit is behind (forward) or before (backward) the block, given what it is on the other side.
  /// Backward it tells of the accesses by one address, forward of all.
  bool pass(Paths::Step step, bool forward, Address address, bool bit, Met* at) {
    auto found = blocks.find(&paths.block(step));
    if (found == blocks.end()) {
      if (at && bit)
        for (const llvm::Instruction* point : suspensions_in(paths.block(step)))
          at->emplace(step, point);
      return bit;
    }
    const std::vector<Entry>& entries = found->second;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Entry& entry = entries[forward ? i : entries.size() - 1 - i];
      switch (entry.event) {
      case Event::access:
        bit = bit || forward || entry.address == address;
        break;
      case Event::store:
        bit = forward;
        break;
      case Event::join:
        bit = bit && (forward || entry.address != address);
        break;
      case Event::lifetime:
        bit = false;
        break;
      case Event::suspension:
        if (at && bit)
          at->emplace(step, entry.instruction);
        break;
      }
    }
    return bit;
  }

  void flow(bool forward, Address address, Met& at) {
    // The bits only ever rise, so each step is visited at most twice.
    llvm::DenseSet<Paths::Step> entered_with_bit;
    std::vector<Paths::Step> work;
    auto reach = [&](Paths::Step step) {
      if (entered_with_bit.insert(step).second)
        work.push_back(step);
    };
    auto hand_on = [&](Paths::Step step) {
      for (Paths::Step other : forward ? paths.behind(step) : paths.before(step))
        reach(other);
    };
    if (forward && from_start)
      reach(paths.steps_in(function.getEntryBlock()).front());
    for (const auto& [block, entries] : blocks)
      for (Paths::Step step : paths.steps_in(*block))
        if (pass(step, forward, address, false, nullptr))
          hand_on(step);
    while (!work.empty()) {
      Paths::Step step = work.back();
      work.pop_back();
      if (pass(step, forward, address, true, nullptr))
        hand_on(step);
    }
    for (const auto& [block, entries] : blocks)
      for (Paths::Step step : paths.steps_in(*block))
        pass(step, forward, address, entered_with_bit.count(step), &at);
    for (Paths::Step step : entered_with_bit)
      if (!blocks.count(&paths.block(step)))
        pass(step, forward, address, true, &at);
  }
};

SuspensionPoints::SuspensionPoints(const llvm::Function& coroutine) : paths(coroutine) {
  for (const llvm::BasicBlock& block : coroutine)
    for (const llvm::Instruction& instruction : block)
      if (const auto* call = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
          call && call->getIntrinsicID() == llvm::Intrinsic::coro_suspend)
        by_block[&block].push_back(call);
}

Liveness SuspensionPoints::liveness_of(llvm::Instruction& value) const {
  return Examination(value, *this).result();
}

Liveness SuspensionPoints::liveness_of(llvm::Argument& argument) const {
  return Examination(argument, *this).result();
}

bool lives_across_suspension(const llvm::AllocaInst& variable) {
  llvm::SmallVector<const llvm::Instruction*, 8> alive; // from here on
  llvm::SmallPtrSet<const llvm::Instruction*, 8> ends;
  for (const llvm::User* user : variable.users())
    if (const auto* marker = llvm::dyn_cast<llvm::IntrinsicInst>(user)) {
      if (marker->getIntrinsicID() == llvm::Intrinsic::lifetime_start)
        alive.push_back(marker);
      else if (marker->getIntrinsicID() == llvm::Intrinsic::lifetime_end)
        ends.insert(marker);
    }
  llvm::SmallPtrSet<const llvm::BasicBlock*, 16> entered;
  // After so many blocks LLVM does not look further (DefaultMaxBBsToExplore of CFG.cpp), and keeps the
  // variable.
  int left = 32;
  while (!alive.empty()) {
    for (const auto* at = alive.pop_back_val(); at && !ends.count(at); at = at->getNextNode()) {
      if (const auto* call = llvm::dyn_cast<llvm::IntrinsicInst>(at);
          call && call->getIntrinsicID() == llvm::Intrinsic::coro_suspend)
        return true;
      if (!at->isTerminator())
        continue;
      if (--left == 0)
        return true;
      for (const llvm::BasicBlock* next : llvm::successors(at->getParent()))
        if (entered.insert(next).second)
          alive.push_back(&next->front());
    }
  }
  return false;
}

} // namespace framewarn
