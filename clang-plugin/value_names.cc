#include "value_names.h"

namespace framewarn {
namespace {

constexpr const char* name_prefix = "framewarn.";

/// A function that was made while names were discarded has no table of them (Function's constructor).
std::vector<llvm::Value*> named_in(llvm::Function& function) {
  std::vector<llvm::Value*> named;
  auto add = [&](llvm::Value& value) {
    if (value.hasName())
      named.push_back(&value);
  };
  if (llvm::ValueSymbolTable* table = function.getValueSymbolTable()) {
    for (const auto& entry : *table)
      add(*entry.getValue());
    return named;
  }
  for (llvm::Argument& argument : function.args())
    add(argument);
  for (llvm::BasicBlock& block : function) {
    add(block);
    for (llvm::Instruction& instruction : block)
      add(instruction);
  }
  return named;
}

} // namespace

ValueNames::ValueNames(llvm::LLVMContext& context)
    : context(context), discarded(context.shouldDiscardValueNames()) {
  context.setDiscardValueNames(false);
}

ValueNames::~ValueNames() {
  // Value::setName may do nothing while names are discarded, and a value that is destroyed with a name then
  // leaves a dangling entry behind (seen in 14 and 16): first the names go, then the flag comes back.
  for (llvm::WeakVH& handle : functions) {
    auto* function = llvm::dyn_cast_or_null<llvm::Function>(static_cast<llvm::Value*>(handle));
    if (!discarded || !function)
      continue;
    for (llvm::Value* value : named_in(*function))
      value->setName("");
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
