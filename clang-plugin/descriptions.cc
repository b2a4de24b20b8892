#include "descriptions.h"

#include "tags.h"
#include "thunk.h"

namespace framewarn {

const FunctionDescription* Descriptions::function(const clang::FunctionDecl* declaration) {
  auto known = functions.find(declaration);
  if (known != functions.end())
    return &known->second;
  if (is_closed || !declaration)
    return nullptr;
  return &functions.emplace(declaration, description_of(*declaration, names)).first->second;
}

const FunctionDescription* Descriptions::function(llvm::StringRef symbol) {
  if (is_closed)
    return described(symbol);
  if (const clang::FunctionDecl* declaration = symbols.function(symbol))
    return function(declaration);
  const std::string target = thunk_target(symbol);
  return target.empty() ? function_like(symbol) : function(llvm::StringRef(target));
}

/// Of one of several instances all is known but which: that the symbol tells.
const FunctionDescription* Descriptions::function_like(llvm::StringRef symbol) {
  auto known = ambiguous.find(symbol);
  if (known != ambiguous.end())
    return &known->second;
  const clang::FunctionDecl* other = symbols.one_of(symbol);
  if (!other)
    return nullptr;
  FunctionDescription description = description_of(*other, names);
  description.signature = llvm::demangle(symbol.str());
  return &ambiguous.try_emplace(symbol, std::move(description)).first->second;
}

const VariableDescription* Descriptions::variable(unsigned number) {
  auto known = variables.find(number);
  if (known != variables.end())
    return &known->second;
  const clang::VarDecl* declaration = is_closed ? nullptr : annotations.variable(number);
  if (!declaration)
    return nullptr;
  VariableDescription description = description_of(*declaration, names, with_type_forms);
  description.scoped = framewarn::scoped(*declaration);
  description.owner = function(llvm::dyn_cast<clang::FunctionDecl>(declaration->getDeclContext()));
  description.around = function(function_around(*declaration));
  return &variables.emplace(number, std::move(description)).first->second;
}

Part Descriptions::temporary(unsigned number) {
  auto known = made.find(number);
  if (known != made.end())
    return known->second;
  return is_closed ? Part() : made.emplace(number, temporaries.part(number)).first->second;
}

const CoroutineParts& Descriptions::parts_of(const FunctionDescription* coroutine) {
  auto known = coroutines.find(coroutine);
  if (known != coroutines.end())
    return known->second;
  if (is_closed || !coroutine)
    return coroutines[nullptr];
  return coroutines.emplace(coroutine, CoroutineParts(*coroutine->declaration, *coroutine)).first->second;
}

void Descriptions::describe(const llvm::AllocaInst& alloca) {
  if (std::optional<unsigned> number = get_tag(alloca, Tag::variable))
    variable(*number);
  if (std::optional<unsigned> number = get_tag(alloca, Tag::temporary)) {
    temporary(*number);
    owner_of_temporary(*number);
  }
}

void Descriptions::describe(const llvm::Function& function) {
  const FunctionDescription* description = this->function(function.getName());
  by_symbol[compat::hash(function.getName())] = description;
  if (description && description->as_coroutine)
    parts_of(description);
  for (const llvm::Argument& argument : function.args())
    if (std::optional<unsigned> number = annotations.parameter(argument))
      variable(*number);
  for (const llvm::Instruction& instruction : llvm::instructions(function))
    if (const auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&instruction))
      describe(*alloca);
    else if (std::optional<unsigned> number = get_tag(instruction, Tag::creation))
      caller(*number);
}

const FunctionDescription* Descriptions::described(llvm::StringRef symbol) const {
  for (; !symbol.empty(); symbol = origin_in(symbol))
    if (auto known = by_symbol.find(compat::hash(symbol)); known != by_symbol.end())
      return known->second;
  return nullptr;
}

/// The optimiser gives an alias's symbol to the function that it stands for, when that is internal
/// (GlobalOpt.cpp, OptimizeGlobalAliases).
void Descriptions::close(const llvm::Module& module, bool complete) {
  for (const llvm::GlobalAlias& alias : module.aliases())
    if (const llvm::GlobalObject* function = alias.getAliaseeObject())
      if (auto known = by_symbol.find(compat::hash(function->getName())); known != by_symbol.end())
        by_symbol.emplace(compat::hash(alias.getName()), known->second);
  names = {};
  is_closed = true;
  is_complete = complete;
}

} // namespace framewarn
