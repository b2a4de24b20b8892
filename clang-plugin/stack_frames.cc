#include "stack_frames.h"

#include "coroutine_parts.h"
#include "layout.h"
#include "names.h"
#include "tags.h"

namespace framewarn {
namespace {

constexpr const char* attribute = "warn-stack-size";

/// A leaf function may keep as many bytes below the stack pointer, which its frame does not count (System V
/// ABI for x86-64, 3.2.2); targets without a red zone have larger frames for it, so that it does no harm
/// there.
constexpr std::uint64_t red_zone = 128;

/// Only with -g does an instruction know its place, and then without a location to point a diagnostic at.
Place place_of(const llvm::DILocation* location) {
  Place place;
  if (location && location->getLine()) {
    place.file = location->getFilename().str();
    place.line = location->getLine();
    place.column = location->getColumn();
  }
  return place;
}

/// A coroutine's ramp, resume and destroy repeat the calls of one body: each counts as often as the function
/// with most of them has it.
void add_heap_calls(Frame& coroutine, const std::vector<Call>& calls) {
  std::size_t known = coroutine.calls.size();
  std::vector<bool> matched(known);
  for (const Call& call : calls) {
    std::size_t same = 0;
    while (same < known &&
           (matched[same] || coroutine.calls[same].elided || coroutine.calls[same].callee != call.callee))
      ++same;
    if (same < known)
      matched[same] = true;
    else if (!call.elided)
      coroutine.calls.push_back(call);
  }
}

} // namespace

/// Stands before the handler that Clang installed and goes with it when the backend is done.
class StackFrames::Handler : public llvm::DiagnosticHandler {
public:
  Handler(StackFrames& frames, std::unique_ptr<llvm::DiagnosticHandler> next)
      : llvm::DiagnosticHandler(next ? next->DiagnosticContext : nullptr), frames(frames),
        next(std::move(next)) {}

  bool handleDiagnostics(const llvm::DiagnosticInfo& info) override {
    if (info.getKind() != llvm::DK_StackSize)
      return hand_on(info);
    const auto& size = static_cast<const llvm::DiagnosticInfoStackSize&>(info);
    if (std::optional<std::uint64_t> limit = frames.take(size))
      return hand_on(llvm::DiagnosticInfoStackSize(size.getFunction(), size.getStackSize(), *limit,
                                                   llvm::DiagnosticSeverity(size.getSeverity())));
    return true;
  }
  bool isAnalysisRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isAnalysisRemarkEnabled(pass);
  }
  bool isMissedOptRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isMissedOptRemarkEnabled(pass);
  }
  bool isPassedOptRemarkEnabled(llvm::StringRef pass) const override {
    return next && next->isPassedOptRemarkEnabled(pass);
  }
  bool isAnyRemarkEnabled() const override { return next && next->isAnyRemarkEnabled(); }

private:
  StackFrames& frames;
  std::unique_ptr<llvm::DiagnosticHandler> next;

  bool hand_on(const llvm::DiagnosticInfo& info) {
    if (!next)
      return false;
    if (info.getSeverity() == llvm::DS_Error)
      compat::set_has_errors(*next);
    return next->handleDiagnostics(info);
  }
};

StackFrames::~StackFrames() {
  if (temporary) {
    llvm::sys::fs::remove(usage_file);
    llvm::sys::DontRemoveFileOnSignal(usage_file);
  }
}

void StackFrames::ask(clang::CodeGenOptions& options) {
  if (!compat::prints_spills_of_large_frames())
    return;
  std::string& users = compat::stack_usage_file(options);
  if (!users.empty()) {
    usage_file = users;
    return;
  }
  llvm::SmallString<128> path;
  if (llvm::sys::fs::createTemporaryFile("framewarn", "su", path))
    return; // no such file can be had: the printed lines are the lesser evil
  llvm::sys::RemoveFileOnSignal(path);
  usage_file = path.str().str();
  temporary = true;
  users = usage_file;
}

void StackFrames::read_usage() {
  auto buffer = llvm::MemoryBuffer::getFile(usage_file);
  if (!buffer) {
    prepared = false;
    return;
  }
  // A line is "file:line:symbol\tsize\tstatic" (AsmPrinter.cpp, emitStackUsage).
  llvm::SmallVector<llvm::StringRef, 0> lines;
  (*buffer)->getBuffer().split(lines, '\n', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef line : lines) {
    auto [function, rest] = line.split('\t');
    std::uint64_t size;
    auto known = by_symbol.find(function.rsplit(':').second);
    if (known != by_symbol.end() && !rest.split('\t').first.getAsInteger(10, size))
      functions[known->second].size = size;
  }
  if (temporary) {
    llvm::sys::fs::remove(usage_file);
    llvm::sys::DontRemoveFileOnSignal(usage_file);
    temporary = false;
  }
}

void StackFrames::take_slots(llvm::Function& function, Function& entry) {
  const llvm::DataLayout& layout = function.getParent()->getDataLayout();
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction)) {
      entry.dynamic |= !alloca->isStaticAlloca();
      std::optional<unsigned> number = get_tag(*alloca, Tag::variable);
      bool elided_frame = !number && (number = get_tag(*alloca, Tag::elided_frame));
      std::uint64_t size;
      if (number && alloca->isStaticAlloca() && compat::allocation_size(*alloca, layout, size))
        entry.slots.push_back({elided_frame, *number, size, alloca->getAlign().value()});
      if (elided_frame)
        entry.calls.push_back({elision.callee(*number).str(), {}, true});
    } else if (auto* call = llvm::dyn_cast<llvm::CallBase>(&instruction)) {
      const llvm::Function* callee = call->getCalledFunction();
      if (callee && !callee->isIntrinsic() && coroutines.role_of(callee->getName()).phase == Phase::ramp)
        entry.calls.push_back({callee->getName().str(), place_of(call->getDebugLoc().get()), false});
    }
    clear_tag(instruction);
  }
}

void StackFrames::prepare(llvm::Module& module, bool machine_code) {
  for (llvm::Function& function : module) {
    if (function.isDeclaration())
      continue;
    Function entry;
    entry.handle = &function;
    take_slots(function, entry);
    if (!machine_code || function.hasAvailableExternallyLinkage())
      continue;
    std::uint64_t limit;
    if (function.hasFnAttribute(attribute) &&
        !function.getFnAttribute(attribute).getValueAsString().getAsInteger(10, limit))
      entry.user_limit = limit;
    if (usage_file.empty())
      function.addFnAttr(attribute, "0");
    by_symbol[function.getName()] = functions.size();
    functions.push_back(std::move(entry));
  }
  if (!machine_code)
    return;
  prepared = true;
  if (!usage_file.empty())
    return;
  llvm::LLVMContext& context = module.getContext();
  context.setDiagnosticHandler(std::make_unique<Handler>(*this, context.getDiagnosticHandler()));
}

std::optional<std::uint64_t> StackFrames::take(const llvm::DiagnosticInfoStackSize& info) {
  auto known = by_symbol.find(info.getFunction().getName());
  if (known == by_symbol.end())
    return info.getStackLimit();
  Function& function = functions[known->second];
  function.size = info.getStackSize();
  if (function.user_limit && function.size > *function.user_limit)
    return function.user_limit;
  return {};
}

void StackFrames::add_parts(Frame& frame, const Function& function, const FunctionOf& function_of) const {
  std::uint64_t covered = 0;
  for (const Slot& slot : function.slots) {
    const clang::VarDecl* variable = slot.elided_frame ? nullptr : annotations.variable(slot.number);
    // Larger than the frame: the code generator found that it needs no memory, or none of the frame's.
    if ((!variable && !slot.elided_frame) || slot.size > frame.size + red_zone || !slot.size)
      continue;
    Part part = variable ? part_of(*variable) : elided_frame_part(function_of(elision.callee(slot.number)));
    part.size = slot.size;
    part.align = slot.align;
    covered += slot.size;
    frame.parts.push_back(std::move(part));
  }
  // More than the frame: slots share memory (StackColoring), how much is not known.
  add_spill(frame, std::min(covered, frame.size));
}

/// AddressSanitizer works behind our back: its pass runs at the optimiser's end, too, after us. Where it can,
/// it has all variables of a function in one block that is allocated at run time (AddressSanitizer.cpp,
/// FunctionStackPoisoner::processStaticAllocas, DoDynamicAlloca), beside what the frame's size counts.
bool StackFrames::takes_variables_away(llvm::Function& emitted, Function& function) {
  if (!emitted.hasFnAttribute(llvm::Attribute::SanitizeAddress) || function.dynamic)
    return false;
  for (const llvm::Instruction& instruction : llvm::instructions(emitted))
    if (const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction))
      function.dynamic |= !alloca->isStaticAlloca();
  return function.dynamic;
}

void StackFrames::gather(Gathered& gathered, const FunctionOf& function_of,
                         const std::function<bool(const Place&)>& compiler_speaks) {
  if (!prepared)
    return;
  if (!usage_file.empty())
    read_usage();
  if (!prepared) {
    gathered.left_out.push_back({"stack-frame", "the sizes that the compiler wrote could not be read", ""});
    return;
  }
  llvm::Module* module = nullptr;
  for (Function& function : functions) {
    auto* emitted = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(function.handle));
    if (!emitted || emitted->isDeclarationForLinker())
      continue;
    module = emitted->getParent();
    if (takes_variables_away(*emitted, function)) {
      for (const Slot& slot : function.slots)
        moved |= !slot.elided_frame && (!smallest || slot.size > *smallest);
      function.slots.clear();
    }
    Frame frame;
    frame.kind = FrameKind::stack_frame;
    frame.symbol = emitted->getName().str();
    frame.size = function.size;
    frame.dynamic = frame.unbounded = function.dynamic;
    CoroutineFrames::Role role = coroutines.role_of(frame.symbol);
    frame.ramp = role.ramp;
    frame.phase = role.phase;
    if (const clang::FunctionDecl* declared = function_of(role.ramp.empty() ? frame.symbol : role.ramp))
      describe(frame, *declared);
    else
      describe(frame, frame.symbol);
    frame.reported_by_compiler =
        function.user_limit && frame.size > *function.user_limit && compiler_speaks(frame.at);
    add_parts(frame, function, function_of);
    frame.calls = function.calls;
    for (Frame& coroutine : gathered.frames)
      if (coroutine.kind == FrameKind::coroutine_frame && coroutine.symbol == frame.ramp)
        add_heap_calls(coroutine, function.calls);
    gathered.frames.push_back(std::move(frame));
  }
  if (!module)
    return;
  for (const llvm::Function& function : *module)
    if (!function.isDeclarationForLinker() && !by_symbol.count(function.getName()))
      gathered.left_out.push_back(
          {"stack-frame", "the function was made after the optimiser's end", function.getName().str()});
}

} // namespace framewarn
