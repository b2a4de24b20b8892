#include "use_marks.h"

#include "annotation_metadata.h"

#include <optional>

namespace framewarn {
namespace {

/// Before the number of the value and the operand's: "framewarn-use:3:0". Tags have another prefix.
constexpr const char* mark_prefix = "framewarn-use:";

/// The value's number and the operand's; nothing when it is no mark.
std::optional<std::pair<unsigned, unsigned>> mark_in(const llvm::Metadata* string) {
  auto [number, operand] = behind(mark_prefix, string).split(':');
  std::pair<unsigned, unsigned> mark;
  if (number.getAsInteger(10, mark.first) || operand.getAsInteger(10, mark.second))
    return {};
  return mark;
}

} // namespace

void mark_uses(llvm::Value& value, unsigned number) {
  for (llvm::Use& use : value.uses()) {
    auto* user = llvm::dyn_cast<llvm::Instruction>(use.getUser());
    if (!user || llvm::isa<llvm::PHINode>(user))
      continue;
    AnnotationStrings strings = annotation_strings(*user);
    const std::string mark = mark_prefix + std::to_string(number) + ":" + std::to_string(use.getOperandNo());
    strings.push_back(llvm::MDString::get(user->getContext(), mark));
    set_annotation_strings(*user, strings);
  }
}

std::vector<MarkedUse> take_marked_uses(llvm::Function& function) {
  std::vector<MarkedUse> result;
  for (llvm::Instruction& instruction : llvm::instructions(function)) {
    AnnotationStrings kept;
    bool any = false;
    for (llvm::Metadata* string : annotation_strings(instruction))
      if (auto mark = mark_in(string)) {
        any = true;
        if (mark->second < instruction.getNumOperands())
          result.push_back({mark->first, instruction.getOperand(mark->second), &instruction});
      } else {
        kept.push_back(string);
      }
    if (any)
      set_annotation_strings(instruction, kept);
  }
  return result;
}

} // namespace framewarn
