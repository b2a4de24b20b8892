// Which coroutines have to be examined: those whose frame, or what is in it, could be a finding or belongs
// into the record.
//
// Asked before CoroSplit, and of the others then only the frame's size is watched. Without optimisation it is
// asked at the optimiser's start, so that nothing of them is tagged, either.
#include "coroutine_frames.h"
#include "no_heap_frames.h"
#include "stated.h"
#include "tags.h"

namespace framewarn {
namespace {

bool has_elided_frame(const llvm::Function& function) {
  return llvm::any_of(llvm::instructions(function), [](const llvm::Instruction& instruction) {
    return get_tag(instruction, Tag::elided_frame).has_value();
  });
}

} // namespace

bool CoroutineFrames::may_matter(const llvm::Function& coroutine) {
  auto [known, fresh] = mattering.try_emplace(coroutine.getName(), true);
  if (fresh)
    known->second = foresees_matter(coroutine);
  return known->second;
}

/// In bytes; without an end where that is not known.
std::uint64_t CoroutineFrames::largest_parameter(const llvm::Function& coroutine) const {
  if (!descriptions.closed()) {
    const clang::FunctionDecl* declared = descriptions.declaration(coroutine.getName());
    return declared ? framewarn::largest_parameter(*declared) : unlimited_size;
  }
  const FunctionDescription* described = descriptions.function(coroutine.getName());
  return described && described->as_coroutine ? described->as_coroutine->largest_parameter : unlimited_size;
}

bool CoroutineFrames::foresees_matter(const llvm::Function& coroutine) {
  const Limits lowest = options.lowest();
  if (options.records() || lowest_stated_size() || has_no_heap_declarations())
    return true;
  if (exceeds(largest_parameter(coroutine), lowest.capture))
    return true;
  const std::uint64_t size = foreseen_sizes.of_coroutine(coroutine);
  return exceeds(size, lowest.coroutine_frame) || exceeds(size, lowest.local_in_coroutine_frame) ||
         has_elided_frame(coroutine);
}

bool CoroutineFrames::unforeseen() const {
  return llvm::any_of(coroutines, [lowest = options.lowest()](const Coroutine& coroutine) {
    return coroutine.emitted() && coroutine.larger_than_foreseen(lowest);
  });
}

bool CoroutineFrames::Coroutine::larger_than_foreseen(const Limits& lowest) const {
  return !matters &&
         (exceeds(size, lowest.coroutine_frame) || exceeds(size, lowest.local_in_coroutine_frame));
}

} // namespace framewarn
