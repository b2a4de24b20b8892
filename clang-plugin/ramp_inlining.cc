#include "ramp_inlining.h"

#include "tags.h"

namespace framewarn {
namespace {

/// The function that is called, when it is known.
llvm::Function* called_by(llvm::Instruction& instruction) {
  auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
  return call ? call->getCalledFunction() : nullptr;
}

} // namespace

/// The callers of coroutines, and theirs.
void RampInlining::start(llvm::Module& module) {
  started = true;
  std::vector<llvm::Function*> open;
  for (llvm::Function& function : module)
    if (creations.is_ramp(function.getName()))
      open.push_back(&function);
  while (!open.empty()) {
    llvm::Function* callee = open.back();
    open.pop_back();
    for (llvm::User* user : callee->users())
      if (auto* call = llvm::dyn_cast<llvm::CallBase>(user); call && call->getCalledFunction() == callee)
        if (reaching.insert(call->getFunction()).second)
          open.push_back(call->getFunction());
  }
}

void RampInlining::before_inliner(llvm::LazyCallGraph::SCC& functions) {
  callers.clear();
  for (llvm::LazyCallGraph::Node& node : functions) {
    llvm::Function& function = node.getFunction();
    if (!started)
      start(*function.getParent());
    if (reaching.count(&function))
      watch(function);
  }
}

void RampInlining::before_annotation_elide(llvm::LazyCallGraph::SCC& callees) {
  callers.clear();
  llvm::DenseSet<const llvm::Function*> seen;
  for (llvm::LazyCallGraph::Node& node : callees) {
    llvm::Function& callee = node.getFunction();
    if (!creations.is_ramp(callee.getName()))
      continue;
    for (llvm::User* user : callee.users())
      if (auto* call = llvm::dyn_cast<llvm::CallBase>(user); call && call->getCalledFunction() == &callee)
        if (seen.insert(call->getFunction()).second)
          watch(*call->getFunction());
  }
}

void RampInlining::watch(llvm::Function& function) {
  Caller caller;
  caller.function = &function;
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    llvm::Function* callee = called_by(instruction);
    if (!callee)
      continue;
    bool creates = creations.is_ramp(callee->getName());
    if (creates || reaching.count(callee))
      caller.calls.push_back({llvm::WeakVH(&instruction), callee->getName().str(),
                              get_tag(instruction, Tag::creation), creates});
  }
  if (!caller.calls.empty())
    callers.push_back(std::move(caller));
}

void RampInlining::after_inliner() {
  for (Caller& caller : callers)
    hand_on(caller);
  callers.clear();
}

void RampInlining::after_annotation_elide() {
  for (Caller& caller : callers) {
    hand_on(caller);
    if (auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(caller.function)))
      elision.after_annotation_elide(*function);
  }
  callers.clear();
}

RampInlining::Gone RampInlining::gone_from(const Caller& caller, llvm::Function& function) {
  Gone gone;
  std::multiset<unsigned> came; // with a function that was inlined: still calls, or gone in their turn
  for (const Call& call : caller.calls) {
    if (call.instruction)
      continue;
    elision.inherit(function, call.callee);
    if (call.creates && call.creation)
      gone[call.callee].push_back(*call.creation);
    llvm::Function* inlined = function.getParent()->getFunction(call.callee);
    if (!inlined || inlined == &function)
      continue;
    for (llvm::Instruction& instruction : llvm::instructions(*inlined))
      if (llvm::Function* callee = called_by(instruction); callee && creations.is_ramp(callee->getName()))
        if (std::optional<unsigned> creation = get_tag(instruction, Tag::creation)) {
          gone[callee->getName().str()].push_back(*creation);
          came.insert(*creation);
        }
  }
  if (came.empty())
    return gone;
  llvm::DenseSet<const llvm::Value*> before;
  for (const Call& call : caller.calls)
    if (call.instruction)
      before.insert(call.instruction);
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    llvm::Function* callee = called_by(instruction);
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
  std::map<std::string, std::vector<llvm::Instruction*>> fresh;
  for (llvm::Instruction& instruction : llvm::instructions(*function)) {
    auto* begin = llvm::dyn_cast<llvm::IntrinsicInst>(&instruction);
    if (!begin || begin->getIntrinsicID() != llvm::Intrinsic::coro_begin || get_tag(*begin, Tag::creation))
      continue;
    if (llvm::StringRef callee = inlined_coroutine(*begin); !callee.empty())
      fresh[callee.str()].push_back(begin);
  }
  for (auto& [callee, begins] : fresh) {
    const std::vector<unsigned>& numbers = gone[callee];
    // Where they do not agree, which is which is not known; unless all are one call of the source.
    bool one = !numbers.empty() && llvm::all_of(numbers, [&](unsigned n) { return n == numbers.front(); });
    if (numbers.size() != begins.size() && !one)
      continue;
    for (std::size_t i = 0; i < begins.size(); ++i)
      set_tag(*begins[i], Tag::creation, one ? numbers.front() : numbers[i]);
  }
}

} // namespace framewarn
