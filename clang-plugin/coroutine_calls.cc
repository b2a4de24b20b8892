#include "coroutine_calls.h"

#include "tags.h"
#include "thunk.h"

namespace framewarn {

/// Of coroutines, and those into which a ramp was inlined.
Callers CoroutineCalls::callers_in(llvm::Module& module) const {
  Callers callers;
  for (llvm::Function* ramp : creations.ramps_in(module))
    add_callers(*ramp, callers);
  if (const llvm::Function* begin = compat::coro_begin(module))
    add_callers(*begin, callers);
  return callers;
}

void CoroutineCalls::take(llvm::Module& module) {
  if (!creations.any() || std::exchange(all_taken, true))
    return;
  const Callers callers = callers_in(module);
  // Where a frame was elided there may be no call left.
  for (llvm::Function& function : module)
    if (elision.any() || callers.count(&function))
      take(function);
}

void CoroutineCalls::take(llvm::Function& function) {
  if (!creations.any() || function.isDeclaration() || !taken.try_emplace(function.getName()).second)
    return;
  Function entry;
  std::set<unsigned> in_memory;
  const std::string target = thunk_target(function.getName());
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction)) {
      if (std::optional<unsigned> creation = get_tag(*alloca, Tag::elided_frame);
          creation && creations.callee(*creation) != function.getName() && in_memory.insert(*creation).second)
        entry.found.emplace_back(*creation, Home::callers_stack);
      continue;
    }
    auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction);
    const llvm::Function* callee = call ? call->getCalledFunction() : nullptr;
    if (!callee)
      continue;
    llvm::StringRef created;
    if (callee->getIntrinsicID() == llvm::Intrinsic::coro_begin) {
      created = inlined_coroutine(*llvm::cast<llvm::IntrinsicInst>(call));
    } else if (creations.is_ramp(callee->getName())) {
      created = callee->getName();
    }
    // A thunk's call of what it stands for is none of the source.
    if (created == target)
      continue;
    if (!created.empty() && callee->isIntrinsic())
      entry.inlined.insert(creations.number_of(*call, created));
    if (!created.empty())
      entry.found.emplace_back(creations.number_of(*call, created),
                               coroutines.never_suspends(created) ? Home::own_stack : Home::heap);
  }
  entry.elided = elision.elided_in(function.getName());
  if (entry.found.empty() && entry.elided.empty())
    return;
  entry.handle = &function;
  entry.symbol = function.getName().str();
  functions.push_back(std::move(entry));
}

void CoroutineCalls::gather(Gathered& gathered, Descriptions& descriptions, bool callers) const {
  Descriptions* asked = callers ? &descriptions : nullptr;
  std::set<std::pair<std::string, unsigned>> in_memory; // by caller
  auto caller_of = [&](llvm::StringRef function) {
    std::string ramp = coroutines.role_of(function).ramp;
    return ramp.empty() ? function.str() : ramp;
  };
  auto add_elided = [&](llvm::StringRef function, unsigned creation, Home home) {
    in_memory.emplace(caller_of(function), creation);
    add(gathered, function, creation, home, asked);
  };
  std::vector<const Function*> emitted;
  for (const Function& function : functions)
    if (auto* handle = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(function.handle));
        handle && !handle->isDeclarationForLinker())
      emitted.push_back(&function);
  for (const CoroutineFrames::Elided& elided : coroutines.elided_in_frames())
    add_elided(elided.function, elided.creation, Home::callers_frame);
  for (const Function* function : emitted)
    for (auto [creation, home] : function->found)
      if (home == Home::heap || home == Home::own_stack) {
        add(gathered, function->symbol, creation, home, asked);
        // What CoroElide asks for (CoroElide.cpp, shouldElide); it says nothing about it.
        if (Call& call = gathered.calls.back(); call.why.empty() && function->inlined.count(creation))
          call.why = "inlined, but not seen to be destroyed on every path";
      } else
        add_elided(function->symbol, creation, home);
  // Taken apart into registers: it has no memory, and is not on the heap.
  for (const Function* function : emitted)
    for (const auto& [creation, where] : function->elided)
      // Where only the ramp of a coroutine was inlined, the rest of it still makes its calls.
      if (!in_memory.count({caller_of(function->symbol), creation}) &&
          (where == function->symbol || !coroutines.emitted(where)))
        add(gathered, function->symbol, creation, Home::callers_stack, asked);
}

void CoroutineCalls::add(Gathered& gathered, llvm::StringRef function, unsigned creation, Home home,
                         Descriptions* descriptions) const {
  Call call;
  call.function = function.str();
  call.caller = coroutines.role_of(function).ramp;
  if (call.caller.empty())
    call.caller = call.function;
  call.callee = creations.callee(creation).str();
  call.at = creations.place(creation);
  call.macro_token = creations.macro_token(creation);
  if (descriptions) {
    const FunctionDescription* caller = descriptions->function(call.caller);
    call.caller_signature = caller ? caller->signature : SharedText(llvm::demangle(call.caller));
    call.inlined_from = inlined_from(descriptions->caller(creation), caller);
  }
  call.home = home;
  if (home == Home::heap)
    call.why = reasons.why(function, call.callee);
  if (home == Home::heap && call.why.empty())
    call.why = reasons.why(call.caller, call.callee);
  gathered.calls.push_back(std::move(call));
}

} // namespace framewarn
