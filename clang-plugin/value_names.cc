#include "value_names.h"

namespace framewarn {
namespace {

constexpr const char* name_prefix = "framewarn.";

} // namespace

ValueNames::ValueNames(llvm::LLVMContext& context)
    : context(context), discarded(context.shouldDiscardValueNames()) {
  context.setDiscardValueNames(false);
}

ValueNames::~ValueNames() {
  // Value::setName may do nothing while names are discarded, and a value that is destroyed with a name then
  // leaves a dangling entry behind (seen in 14 and 16): first the names go, then the flag comes back.
  auto clear = [](llvm::Value& value) {
    if (value.hasName())
      value.setName("");
  };
  for (llvm::WeakVH& handle : functions) {
    if (!discarded)
      break;
    auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(handle));
    if (!function)
      continue;
    for (llvm::Argument& argument : function->args())
      clear(argument);
    for (llvm::BasicBlock& block : *function) {
      clear(block);
      for (llvm::Instruction& instruction : block)
        clear(instruction);
    }
  }
  context.setDiscardValueNames(discarded);
}

llvm::StringRef ValueNames::name(llvm::Value& value) {
  if (!value.hasName() && discarded)
    value.setName(name_prefix + std::to_string(count++));
  return value.getName();
}

void ValueNames::touched(llvm::Function& function) {
  functions.push_back(&function);
}

} // namespace framewarn
