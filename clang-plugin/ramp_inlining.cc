#include "ramp_inlining.h"

#include "tags.h"

namespace framewarn {
namespace {

/// The function that is called, when it is known.
llvm::Function* called_by(const llvm::Instruction& instruction) {
  const auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
  return call ? call->getCalledFunction() : nullptr;
}

} // namespace

/// The callers of coroutines, and theirs.
void RampInlining::start(llvm::Module& module) {
  started = true;
  reaching.clear(); // an inliner that ran before has deleted some
  for (const llvm::Function* ramp : creations.ramps_in(module))
    add_callers(*ramp, reaching);
  for (std::size_t i = 0; i < reaching.size(); ++i)
    add_callers(*reaching[i], reaching);
}

void RampInlining::before_inliner(llvm::LazyCallGraph::SCC& functions) {
  for (llvm::LazyCallGraph::Node& node : functions) {
    llvm::Function& function = node.getFunction();
    if (!started)
      start(*function.getParent());
    if (reaching.count(&function))
      watch(function);
  }
}

/// What calls a function that is always inlined; nothing else happens to the others.
void RampInlining::before_inliner(llvm::Module& module) {
  start(module);
  Callers callers;
  const auto inlined = [](const llvm::CallBase& call) {
    return call.hasFnAttr(llvm::Attribute::AlwaysInline);
  };
  for (const llvm::Function* ramp : creations.ramps_in(module))
    add_callers(*ramp, callers, inlined);
  for (const llvm::Function* function : reaching)
    add_callers(*function, callers, inlined);
  for (llvm::Function* function : callers)
    watch(*function);
}

const std::vector<RampInlining::Creating>& RampInlining::creating_in(const llvm::Function& function) {
  auto [known, fresh] = bodies.try_emplace(&function);
  if (!fresh)
    return known->second;
  for (const llvm::Instruction& instruction : llvm::instructions(function))
    if (const llvm::Function* callee = called_by(instruction))
      if (std::optional<unsigned> creation = get_tag(instruction, Tag::creation);
          creation && creations.is_ramp(callee->getName()))
        known->second.push_back({callee->getName().str(), *creation});
  return known->second;
}

void RampInlining::watch(llvm::Function& function) {
  Caller caller;
  caller.function = &function;
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    llvm::Function* callee = called_by(instruction);
    bool creates = callee && creations.is_ramp(callee->getName());
    if (!callee || (!creates && !reaching.count(callee)))
      continue;
    Call call{llvm::WeakVH(&instruction), callee->getName().str(), {}};
    if (std::optional<unsigned> creation = get_tag(instruction, Tag::creation); creation && creates)
      call.creating.push_back({call.callee, *creation});
    if (callee != &function) {
      const std::vector<Creating>& inner = creating_in(*callee);
      call.creating.insert(call.creating.end(), inner.begin(), inner.end());
    }
    caller.calls.push_back(std::move(call));
  }
  if (!caller.calls.empty())
    callers.push_back(std::move(caller));
}

void RampInlining::after_inliner() {
  for (Caller& caller : callers)
    hand_on(caller);
  callers.clear();
  bodies.clear();
}

RampInlining::Gone RampInlining::gone_from(const Caller& caller, llvm::Function& function) {
  Gone gone;
  llvm::DenseSet<const llvm::Value*> before;
  for (const Call& call : caller.calls) {
    if (call.instruction) {
      before.insert(call.instruction);
      continue;
    }
    elision.inherit(function, call.callee);
    for (const Creating& creating : call.creating)
      gone[creating.callee].push_back(creating.creation);
  }
  if (gone.empty())
    return gone;
  // What came with a function that was inlined, and has its tag.
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    const llvm::Function* callee = called_by(instruction);
    std::optional<unsigned> creation = get_tag(instruction, Tag::creation);
    if (!callee || !creation || before.count(&instruction) || !creations.is_ramp(callee->getName()))
      continue;
    std::vector<unsigned>& of_callee = gone[callee->getName().str()];
    if (auto it = std::find(of_callee.begin(), of_callee.end(), *creation); it != of_callee.end())
      of_callee.erase(it);
  }
  return gone;
}

void RampInlining::hand_on(Caller& caller) {
  auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(caller.function));
  if (!function)
    return;
  Gone gone = gone_from(caller, *function);
  if (gone.empty())
    return;
  llvm::DenseSet<const llvm::Value*> before;
  for (const Call& call : caller.calls)
    if (call.instruction)
      before.insert(call.instruction);
  std::map<std::string, std::vector<llvm::Instruction*>> fresh;
  for (llvm::Instruction& instruction : llvm::instructions(*function)) {
    const llvm::Function* callee = called_by(instruction);
    if (!callee || get_tag(instruction, Tag::creation) || before.count(&instruction))
      continue;
    llvm::StringRef created;
    if (callee->getIntrinsicID() == llvm::Intrinsic::coro_begin)
      created = inlined_coroutine(*llvm::cast<llvm::IntrinsicInst>(&instruction));
    else if (creations.is_ramp(callee->getName()))
      created = callee->getName();
    if (!created.empty())
      fresh[created.str()].push_back(&instruction);
  }
  for (auto& [callee, instructions] : fresh) {
    const std::vector<unsigned>& numbers = gone[callee];
    // Where they do not agree, which is which is not known; unless all are one call of the source.
    bool one = !numbers.empty() && llvm::all_of(numbers, [&](unsigned n) { return n == numbers.front(); });
    if (numbers.size() != instructions.size() && !one)
      continue;
    for (std::size_t i = 0; i < instructions.size(); ++i)
      set_tag(*instructions[i], Tag::creation, one ? numbers.front() : numbers[i]);
  }
}

} // namespace framewarn
