#include "annotation_metadata.h"

namespace framewarn {

AnnotationStrings annotation_strings(const llvm::Instruction& instruction) {
  AnnotationStrings result;
  if (const llvm::MDNode* node = instruction.getMetadata(llvm::LLVMContext::MD_annotation))
    for (const llvm::MDOperand& operand : node->operands())
      result.push_back(operand.get());
  return result;
}

void set_annotation_strings(llvm::Instruction& instruction, const AnnotationStrings& strings) {
  llvm::MDNode* node = strings.empty() ? nullptr : llvm::MDTuple::get(instruction.getContext(), strings);
  instruction.setMetadata(llvm::LLVMContext::MD_annotation, node);
}

llvm::StringRef behind(llvm::StringRef prefix, const llvm::Metadata* string) {
  const auto* text = llvm::dyn_cast_or_null<llvm::MDString>(string);
  return text && compat::starts_with(text->getString(), prefix) ? text->getString().substr(prefix.size())
                                                                : llvm::StringRef();
}

} // namespace framewarn
