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
  auto clear = [&](llvm::Value& value) {
    if (!value.hasName())
      return;
    if (discarded)
      value.setName("");
    else if (compat::starts_with(value.getName(), name_prefix)) // what the pass would have made of no name
      value.setName(value.getName().split('_').second.str());
  };
  for (llvm::WeakVH& handle : functions) {
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

llvm::StringRef ValueNames::name(llvm::Value& value, bool needed) {
  if (!value.hasName() && (discarded || needed))
    value.setName(name_prefix + std::to_string(count++) + "_");
  return value.getName();
}

void ValueNames::touched(llvm::Function& function) {
  functions.push_back(&function);
}

} // namespace framewarn
