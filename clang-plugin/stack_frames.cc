#include "stack_frames.h"

#include "candidate_parts.h"
#include "coverage.h"
#include "layout.h"
#include "names.h"
#include "places.h"
#include "stated.h"
#include "tags.h"
#include "thunk.h"

namespace framewarn {
namespace {

/// A leaf function may keep as many bytes below the stack pointer, which its frame does not count (System V
/// ABI for x86-64, 3.2.2); targets without a red zone have larger frames for it, so that it does no harm
/// there.
constexpr std::uint64_t red_zone = 128;

/// In the symbols of functions that OpenMP makes. Of those of a task, and before 17 of all, it tells nothing
/// else (`.omp_task_entry.`).
constexpr const char* omp_infix = ".omp_";

} // namespace

/// With a limit of nothing every frame matters, whatever is foreseen.
std::uint64_t StackFrames::foreseen_size(const llvm::Function& function) {
  return matters(0, options.lowest()) ? unlimited_size : foreseen_sizes.of(function);
}

/// A coroutine is split. What is always inlined brings its tags along, and is deleted, so that another
/// function can have its address.
void StackFrames::foresee(const llvm::Function& function) {
  const std::uint64_t size = foreseen_size(function);
  foreseen[&function] = size;
  if (!matters(size, options.lowest()) && !function.isPresplitCoroutine() &&
      !function.hasFnAttribute(llvm::Attribute::AlwaysInline) && !foreseen_sizes.inlines(function) &&
      !has_any_tag(function))
    bare.insert(&function);
}

bool StackFrames::may_matter(const llvm::Function& function) {
  if (foreseen_sizes.is_inlined(function) && has_tagged_alloca(function))
    return true;
  auto known = foreseen.find(&function);
  return matters(known == foreseen.end() ? foreseen_size(function) : known->second, options.lowest());
}

/// Where every frame matters, what is not described is of no declaration: a pass has made it.
bool StackFrames::is_described(const llvm::Function& function) const {
  return !descriptions.closed() || matters(0, options.lowest()) || descriptions.knows(function.getName()) ||
         descriptions.knows(coroutines.role_of(function.getName()).ramp);
}

void StackFrames::take(llvm::Function& function, Function& entry) {
  entry.described = is_described(function);
  const bool may_matter =
      descriptions.closed() ? entry.described : matters(foreseen_size(function), options.lowest());
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction)) {
      entry.dynamic |= !alloca->isStaticAlloca();
      if (may_matter)
        entry.slots.add(*alloca);
    }
    clear_tag(instruction);
  }
}

void StackFrames::prepare(llvm::Module& module, bool machine_code) {
  functions.reserve(module.size());
  for (llvm::Function& function : module) {
    if (function.isDeclaration())
      continue;
    Function entry;
    entry.handle = &function;
    if (!bare.count(&function))
      take(function, entry);
    if (!machine_code || function.hasAvailableExternallyLinkage())
      continue;
    functions.push_back(std::move(entry));
  }
  if (machine_code)
    observe_machine_frames(module.getContext(), *this);
}

/// Passes behind the optimiser's end may have put another function in the place of one, as
/// -fmerge-functions does.
void StackFrames::number_functions() {
  for (std::size_t i = 0; i < functions.size(); ++i)
    if (const auto* function =
            llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(functions[i].handle)))
      positions[function] = i;
}

/// A function that came later may stand where one was that has gone.
StackFrames::Function* StackFrames::find(const llvm::Function& function) {
  auto known = positions.find(&function);
  if (known == positions.end())
    return nullptr;
  Function& entry = functions[known->second];
  return static_cast<llvm::Value*>(entry.handle) == &function ? &entry : nullptr;
}

void StackFrames::laid_out(const llvm::MachineFunction& machine_function) {
  if (positions.empty())
    number_functions();
  Function* known = find(machine_function.getFunction());
  if (!known)
    return;
  Function& function = *known;
  const llvm::MachineFrameInfo& frame = machine_function.getFrameInfo();
  function.size = compat::stack_size(frame);
  // AddressSanitizer works behind our back: its pass runs at the optimiser's end, too, after us. Where it
  // can, it has all variables of a function in one block that is allocated at run time (AddressSanitizer.cpp,
  // FunctionStackPoisoner::processStaticAllocas, DoDynamicAlloca), beside what the frame's size counts.
  function.variables_moved = !function.dynamic && frame.hasVarSizedObjects() &&
                             machine_function.getFunction().hasFnAttribute(llvm::Attribute::SanitizeAddress);
  function.dynamic = frame.hasVarSizedObjects();
  function.slots.place(frame);
}

void StackFrames::too_large(const llvm::Function& function) {
  if (Function* known = find(function))
    known->reported = true;
}

Part StackFrames::part_of(const Slot& slot, const FunctionDescription* declared) const {
  Part part;
  part.kind = PartKind::temporary;
  switch (slot.tag) {
  case Tag::variable:
    if (const VariableDescription* variable = descriptions.variable(slot.number)) {
      part = variable->part();
      part.inlined_from = inlined_from(variable->around, declared);
    }
    break;
  case Tag::temporary:
    part = descriptions.temporary(slot.number);
    part.inlined_from = inlined_from(descriptions.owner_of_temporary(slot.number), declared);
    break;
  case Tag::inlined: {
    const Temporaries::Inlined& memory = temporaries.inlined(slot.number);
    if (const FunctionDescription* owner =
            memory.function.empty() ? declared : descriptions.function(memory.function)) {
      part.type = memory.type.empty() ? slot.type : memory.type;
      part.at = owner->at;
      if (declared && owner != declared)
        part.inlined_from = owner->signature;
    }
    break;
  }
  case Tag::elided_frame:
    return elided_frame_part(slot.number, {descriptions, temporaries, creations, elision}, declared);
  case Tag::suspension:
  case Tag::creation:
    break;
  }
  return part;
}

void StackFrames::add_parts(Frame& frame, const Slots& slots, const FunctionDescription* declared) const {
  for (const Slot& slot : slots.all()) {
    // Larger than the frame: it has none of the frame's memory.
    if (slot.size > frame.size + red_zone || !slot.size)
      continue;
    Part part = part_of(slot, declared);
    if (!part.at.known() && part.kind == PartKind::temporary)
      continue; // of a function that is not known
    part.size = slot.size;
    part.align = slot.align;
    part.offset = slot.offset;
    frame.parts.push_back(std::move(part));
  }
  std::stable_sort(frame.parts.begin(), frame.parts.end(), [](const Part& a, const Part& b) {
    return a.offset && (!b.offset || *a.offset < *b.offset);
  });
  Coverage covered;
  std::uint64_t bytes = 0;
  for (const Part& part : frame.parts)
    bytes += covered.add(part);
  // Those whose place is not known can share it, too.
  add_spill(frame, std::min(bytes, frame.size));
}

/// Whether a frame of so many bytes, or what is in it, could be a finding or belongs into the record.
bool StackFrames::matters(std::uint64_t size, const Limits& lowest) const {
  return options.records() || lowest_stated_size() || exceeds(size, lowest.stack_frame) ||
         exceeds(size + red_zone, lowest.local_in_stack_frame);
}

/// What OpenMP inlines into a function that it makes (`.omp_outlined.`) brings its variables along.
const FunctionDescription* StackFrames::region_owner(const Function& function) const {
  const auto* emitted = llvm::cast<llvm::Function>(static_cast<llvm::Value*>(function.handle));
  if (!emitted->getName().contains(omp_infix))
    return nullptr;
  for (const Slot& slot : function.slots.all())
    if (slot.tag == Tag::variable)
      if (const VariableDescription* variable = descriptions.variable(slot.number))
        return variable->around;
  return nullptr;
}

Frame StackFrames::frame_of(const Function& function, llvm::StringRef symbol) const {
  Frame frame;
  frame.kind = FrameKind::stack_frame;
  frame.symbol = symbol.str();
  const std::string target = thunk_target(frame.symbol);
  const std::string& defined = target.empty() ? frame.symbol : target;
  CoroutineFrames::Role role = coroutines.role_of(defined);
  frame.ramp = role.ramp;
  frame.phase = role.phase;
  const FunctionDescription* declared = descriptions.function(role.ramp.empty() ? frame.symbol : role.ramp);
  if (!declared)
    declared = region_owner(function);
  if (declared)
    framewarn::describe(frame, *declared);
  else
    framewarn::describe(frame, defined);
  // What is taken out of a function, and a thunk, has a frame of its own: the size that is required is not
  // its.
  if (symbol.contains(omp_infix) || annotations.is_region(symbol) || !target.empty())
    frame.stated.exact.reset();
  frame.size = *function.size;
  frame.dynamic = frame.unbounded = function.dynamic;
  add_parts(frame, function.slots, declared);
  return frame;
}

void StackFrames::gather(Gathered& gathered, const std::function<bool(const Place&)>& compiler_speaks) {
  const Limits lowest = options.lowest();
  llvm::Module* module = nullptr;
  for (Function& function : functions) {
    auto* emitted = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(function.handle));
    if (!emitted || emitted->isDeclarationForLinker())
      continue;
    module = emitted->getParent();
    if (!function.size) {
      not_told = true;
      continue;
    }
    if (function.variables_moved) {
      for (const Slot& slot : function.slots.all())
        moved |= slot.tag == Tag::variable &&
                 (options.records() || exceeds(slot.size, lowest.local_in_stack_frame));
      function.slots.clear();
    }
    if (!matters(*function.size, lowest))
      continue;
    if (!function.described) {
      not_foreseen = true;
      gathered.left_out.push_back({"stack-frame", larger_than_foreseen, emitted->getName().str()});
      continue;
    }
    Frame frame = frame_of(function, emitted->getName());
    frame.reported_by_compiler = function.reported && compiler_speaks(frame.at);
    gathered.frames.push_back(std::move(frame));
  }
  if (!module)
    return;
  for (const llvm::Function& function : *module)
    if (!function.isDeclarationForLinker() && !find(function))
      gathered.left_out.push_back(
          {"stack-frame", "the function was made after the optimiser's end", function.getName().str()});
}

} // namespace framewarn
