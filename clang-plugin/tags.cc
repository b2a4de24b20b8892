#include "tags.h"

#include "annotation_metadata.h"

namespace framewarn {
namespace {

constexpr const char* tag_prefix = "framewarn.";

/// The tag's text behind the prefix, letter first; empty when there is none.
llvm::StringRef text_of(const llvm::Instruction& instruction) {
  if (const llvm::MDNode* node = instruction.getMetadata(llvm::LLVMContext::MD_annotation))
    for (const llvm::MDOperand& operand : node->operands())
      if (llvm::StringRef text = behind(tag_prefix, operand.get()); !text.empty())
        return text;
  return {};
}

/// What is no tag.
AnnotationStrings others(const llvm::Instruction& instruction) {
  AnnotationStrings strings = annotation_strings(instruction);
  llvm::erase_if(strings, [](const llvm::Metadata* string) { return !behind(tag_prefix, string).empty(); });
  return strings;
}

} // namespace

void set_tag(llvm::Instruction& instruction, Tag tag, unsigned number) {
  AnnotationStrings strings = others(instruction);
  std::string text = tag_prefix + std::string(1, char(tag)) + std::to_string(number);
  strings.push_back(llvm::MDString::get(instruction.getContext(), text));
  set_annotation_strings(instruction, strings);
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

bool has_tagged_alloca(const llvm::Function& function) {
  return llvm::any_of(function.getEntryBlock(), [](const llvm::Instruction& instruction) {
    return llvm::isa<llvm::AllocaInst>(instruction) && has_tag(instruction);
  });
}

bool has_any_tag(const llvm::Function& function) {
  return llvm::any_of(llvm::instructions(function), has_tag);
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
    set_annotation_strings(instruction, others(instruction));
}

} // namespace framewarn
