#include "tags.h"

namespace framewarn {
namespace {

constexpr const char* prefix = "framewarn.";

/// The tag's text behind the prefix, letter first; empty when there is none of ours.
llvm::StringRef text_of(const llvm::Instruction& instruction) {
  const llvm::MDNode* node = instruction.getMetadata(llvm::LLVMContext::MD_annotation);
  if (!node || node->getNumOperands() != 1)
    return {};
  const auto* text = llvm::dyn_cast_or_null<llvm::MDString>(node->getOperand(0).get());
  if (!text || !compat::starts_with(text->getString(), prefix))
    return {};
  return text->getString().substr(std::strlen(prefix));
}

} // namespace

void set_tag(llvm::Instruction& instruction, Tag tag, unsigned number) {
  // What the compiler itself annotated ("auto-init") is left alone.
  if (instruction.getMetadata(llvm::LLVMContext::MD_annotation) && text_of(instruction).empty())
    return;
  std::string text = prefix + std::string(1, char(tag)) + std::to_string(number);
  llvm::LLVMContext& context = instruction.getContext();
  instruction.setMetadata(llvm::LLVMContext::MD_annotation,
                          llvm::MDTuple::get(context, llvm::MDString::get(context, text)));
}

std::optional<unsigned> get_tag(const llvm::Instruction& instruction, Tag tag) {
  if (!instruction.hasMetadata())
    return {};
  llvm::StringRef text = text_of(instruction);
  unsigned number;
  if (text.empty() || text.front() != char(tag) || text.drop_front().getAsInteger(10, number))
    return {};
  return number;
}

void clear_tag(llvm::Instruction& instruction) {
  if (instruction.hasMetadata() && !text_of(instruction).empty())
    instruction.setMetadata(llvm::LLVMContext::MD_annotation, nullptr);
}

} // namespace framewarn
