#include "tags.h"

namespace framewarn {
namespace {

constexpr const char* tag_prefix = "framewarn.";

/// The tag's text behind the prefix, letter first; empty when it is none of ours.
llvm::StringRef text_of(const llvm::MDOperand& operand) {
  const auto* text = llvm::dyn_cast_or_null<llvm::MDString>(operand.get());
  if (!text || !compat::starts_with(text->getString(), tag_prefix))
    return {};
  return text->getString().substr(std::strlen(tag_prefix));
}

llvm::StringRef text_of(const llvm::Instruction& instruction) {
  if (const llvm::MDNode* node = instruction.getMetadata(llvm::LLVMContext::MD_annotation))
    for (const llvm::MDOperand& operand : node->operands())
      if (llvm::StringRef text = text_of(operand); !text.empty())
        return text;
  return {};
}

/// What the compiler itself annotated: "auto-init"; with AddressSanitizer, from 22, the names of variables.
llvm::SmallVector<llvm::Metadata*, 4> others(const llvm::Instruction& instruction) {
  llvm::SmallVector<llvm::Metadata*, 4> result;
  if (const llvm::MDNode* node = instruction.getMetadata(llvm::LLVMContext::MD_annotation))
    for (const llvm::MDOperand& operand : node->operands())
      if (text_of(operand).empty())
        result.push_back(operand.get());
  return result;
}

void set_annotations(llvm::Instruction& instruction, llvm::ArrayRef<llvm::Metadata*> annotations) {
  llvm::MDNode* node =
      annotations.empty() ? nullptr : llvm::MDTuple::get(instruction.getContext(), annotations);
  instruction.setMetadata(llvm::LLVMContext::MD_annotation, node);
}

} // namespace

void set_tag(llvm::Instruction& instruction, Tag tag, unsigned number) {
  llvm::SmallVector<llvm::Metadata*, 4> annotations = others(instruction);
  std::string text = tag_prefix + std::string(1, char(tag)) + std::to_string(number);
  annotations.push_back(llvm::MDString::get(instruction.getContext(), text));
  set_annotations(instruction, annotations);
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

bool has_tag(const llvm::Instruction& instruction) {
  return instruction.hasMetadata() && !text_of(instruction).empty();
}

void HiddenTags::hide(llvm::Module& module) {
  for (llvm::Function& function : module)
    for (llvm::Instruction& instruction : llvm::instructions(function))
      if (has_tag(instruction)) {
        hidden.emplace_back(&instruction, instruction.getMetadata(llvm::LLVMContext::MD_annotation));
        clear_tag(instruction);
      }
}

void HiddenTags::show() {
  for (auto [instruction, annotations] : hidden)
    instruction->setMetadata(llvm::LLVMContext::MD_annotation, annotations);
  hidden.clear();
}

void clear_tag(llvm::Instruction& instruction) {
  if (has_tag(instruction))
    set_annotations(instruction, others(instruction));
}

} // namespace framewarn
