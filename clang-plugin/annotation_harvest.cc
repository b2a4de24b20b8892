// Takes the annotations out of the module again.
//
// Runs at the optimiser's start, before any pass that could notice them: tags what they stand on, and leaves
// the module as it would have been without them, names and their numbers included (module_names.h).
#include "annotations.h"
#include "module_names.h"
#include "tags.h"

namespace framewarn {
namespace {

llvm::GlobalVariable* global_behind(llvm::Value* value) {
  return llvm::dyn_cast<llvm::GlobalVariable>(value->stripPointerCasts());
}

llvm::StringRef text_of(const llvm::GlobalVariable* global) {
  if (!global || !global->hasInitializer())
    return {};
  const auto* data = llvm::dyn_cast<llvm::ConstantDataSequential>(global->getInitializer());
  return data && data->isCString() ? data->getAsCString() : llvm::StringRef();
}

/// The operands of an annotation, in the intrinsic as in the entry of the array.
enum { annotated = 0, text = 1, unit = 2 };

/// The strings of one annotation of the user's, found after ours are gone.
struct Other {
  llvm::GlobalVariable* text;
  llvm::GlobalVariable* unit;
};

std::vector<Other> others(llvm::Module& module) {
  std::vector<Other> found;
  auto add = [&](llvm::Value* text, llvm::Value* unit) {
    Other other{global_behind(text), global_behind(unit)};
    if (other.text && other.unit)
      found.push_back(other);
  };
  for (llvm::Function& function : module) {
    auto intrinsic = function.getIntrinsicID();
    if (intrinsic != llvm::Intrinsic::var_annotation && intrinsic != llvm::Intrinsic::ptr_annotation &&
        intrinsic != llvm::Intrinsic::annotation)
      continue;
    for (llvm::User* user : function.users())
      if (auto* call = llvm::dyn_cast<llvm::CallInst>(user))
        add(call->getArgOperand(text), call->getArgOperand(unit));
  }
  if (llvm::GlobalVariable* array = module.getGlobalVariable("llvm.global.annotations"))
    if (array->hasInitializer())
      for (llvm::Use& entry : array->getInitializer()->operands())
        if (auto* fields = llvm::dyn_cast<llvm::ConstantStruct>(entry.get()))
          add(fields->getOperand(text), fields->getOperand(unit));
  return found;
}

/// CodeGen shares the string with the file's name among all annotations (CodeGenModule::EmitAnnotationUnit).
/// Where it stays for the user's, it would have been made right after the text of the first of them.
std::vector<Postponed> postponed(llvm::Module& module, llvm::ArrayRef<llvm::GlobalVariable*> kept) {
  std::vector<Postponed> result;
  if (kept.empty())
    return result;
  std::vector<Other> users = others(module);
  for (llvm::GlobalVariable* string : kept) {
    llvm::GlobalVariable* first = nullptr;
    for (const Other& other : users)
      if (other.unit == string &&
          (!first || take_apart(other.text->getName()).number < take_apart(first->getName()).number))
        first = other.text;
    if (first)
      result.push_back({string, first});
  }
  return result;
}

/// Whether it lies in the place that the function returns. CodeGen takes that out again when nothing uses it,
/// as of a value without data, or where the function never returns (CodeGenFunction::FinishFunction); the
/// annotation did.
bool is_in_returned_place(const clang::VarDecl& variable) {
  return variable.isNRVOVariable() && variable.getASTContext().getLangOpts().ElideConstructors;
}

} // namespace

/// An argument that comes in registers is stored into the parameter's alloca, mostly in pieces; what a
/// `byval` argument points to is the parameter itself (CodeGenFunction::EmitFunctionProlog).
void Annotations::harvest_parameter(llvm::Value& pointer, unsigned number) {
  auto take = [&](const llvm::Value* value) {
    if (const auto* argument = llvm::dyn_cast<llvm::Argument>(value))
      parameters[argument->getParent()->getName()][argument->getArgNo()] = number;
  };
  if (const auto* argument = llvm::dyn_cast<llvm::Argument>(&pointer); argument && argument->hasByValAttr())
    take(argument);
  llvm::SmallVector<const llvm::Value*, 8> addresses{&pointer};
  if (!llvm::isa<llvm::AllocaInst>(pointer))
    return;
  while (!addresses.empty())
    for (const llvm::User* user : addresses.pop_back_val()->users())
      if (const auto* store = llvm::dyn_cast<llvm::StoreInst>(user))
        take(store->getValueOperand());
      else if (llvm::isa<llvm::GetElementPtrInst, llvm::BitCastInst>(user))
        addresses.push_back(user);
}

/// What a variable lies in that is in no function directly is a function of its own: an OpenMP region or
/// task, a block.
void Annotations::harvest_function(llvm::StringRef symbol, const clang::VarDecl& variable) {
  const clang::DeclContext* around = variable.getDeclContext();
  if (!llvm::isa<clang::FunctionDecl>(around)) {
    around = function_around(variable);
    if (around)
      regions[symbol] = 0;
  }
  // Of those that lost() may be asked about, all.
  if (around && (!function_of || regions.count(symbol) || any_withdrawn() || !function_of(symbol)))
    by_symbol[symbol] = llvm::cast<clang::FunctionDecl>(around);
}

void Annotations::harvest_variable(const llvm::CallInst& annotation, llvm::Value& pointer, unsigned number) {
  const clang::VarDecl& variable = *this->variable(number);
  seen[number] = true;
  if (llvm::isa<clang::ParmVarDecl>(variable))
    harvest_parameter(pointer, number);
  // Not an alloca: a variable that is returned in place, in memory of the caller.
  if (auto* alloca = llvm::dyn_cast<llvm::AllocaInst>(&pointer))
    tag(*alloca, number);
  harvest_function(annotation.getFunction()->getName(), variable);
}

void Annotations::harvest_variables(llvm::Module& module,
                                    llvm::SmallVectorImpl<llvm::GlobalVariable*>& strings) {
  llvm::SmallVector<llvm::Function*, 2> intrinsics;
  for (llvm::Function& function : module)
    if (function.getIntrinsicID() == llvm::Intrinsic::var_annotation)
      intrinsics.push_back(&function);
  for (llvm::Function* intrinsic : intrinsics) {
    for (llvm::User* user : llvm::make_early_inc_range(intrinsic->users())) {
      auto* call = llvm::dyn_cast<llvm::CallInst>(user);
      if (!call)
        continue;
      llvm::GlobalVariable* string = global_behind(call->getArgOperand(text));
      std::optional<unsigned> number = number_in(text_of(string));
      const clang::VarDecl* variable = number ? this->variable(*number) : nullptr;
      if (!variable)
        continue;
      strings.push_back(string);
      if (llvm::GlobalVariable* file = global_behind(call->getArgOperand(unit)))
        strings.push_back(file);
      llvm::Value* pointer = call->getArgOperand(annotated);
      harvest_variable(*call, *pointer->stripPointerCasts(), *number);
      call->eraseFromParent();
      // The cast to i8* that typed pointers need (Clang 14; opaque by default from 15) would stay as dead
      // code at -O0.
      while (auto* cast = llvm::dyn_cast<llvm::CastInst>(pointer)) {
        if (!cast->use_empty())
          break;
        pointer = cast->getOperand(0);
        cast->eraseFromParent();
      }
      if (auto* place = llvm::dyn_cast<llvm::AllocaInst>(pointer);
          place && place->use_empty() && is_in_returned_place(*variable))
        place->eraseFromParent();
    }
    if (intrinsic->use_empty())
      intrinsic->eraseFromParent();
  }
}

/// Besides functions there are local variables of which CodeGen makes static ones, as with
/// -fmerge-all-constants of those that are constant (CodeGenFunction::EmitAutoVarAlloca): they are in no
/// frame.
void Annotations::harvest_globals(llvm::Module& module,
                                  llvm::SmallVectorImpl<llvm::GlobalVariable*>& strings) {
  llvm::GlobalVariable* array = module.getGlobalVariable("llvm.global.annotations");
  if (!array || !array->hasInitializer())
    return;
  llvm::SmallVector<llvm::Constant*, 8> kept;
  llvm::SmallVector<llvm::GlobalObject*, 8> objects;
  for (llvm::Use& entry : array->getInitializer()->operands()) {
    auto* fields = llvm::dyn_cast<llvm::ConstantStruct>(entry.get());
    llvm::GlobalVariable* string = fields ? global_behind(fields->getOperand(text)) : nullptr;
    std::optional<unsigned> number = number_in(text_of(string));
    if (!number) {
      kept.push_back(llvm::cast<llvm::Constant>(entry.get()));
      continue;
    }
    seen[*number] = true;
    strings.push_back(string);
    if (llvm::GlobalVariable* file = global_behind(fields->getOperand(unit)))
      strings.push_back(file);
    auto* object = llvm::dyn_cast<llvm::GlobalObject>(fields->getOperand(annotated)->stripPointerCasts());
    if (!object)
      continue;
    objects.push_back(object);
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(declarations[*number]))
      by_symbol[object->getName()] = function;
  }
  if (kept.size() == array->getInitializer()->getNumOperands())
    return;
  if (!kept.empty()) {
    auto* type = llvm::ArrayType::get(kept.front()->getType(), kept.size());
    auto* shorter = new llvm::GlobalVariable(module, type, array->isConstant(), array->getLinkage(),
                                             llvm::ConstantArray::get(type, kept), "", array);
    shorter->setSection(array->getSection());
    shorter->takeName(array);
  }
  array->eraseFromParent();
  // The entries themselves are constants without users now.
  for (llvm::GlobalObject* object : objects)
    object->removeDeadConstantUsers();
}

void Annotations::harvest(llvm::Module& module) {
  if (declarations.empty() || std::exchange(harvested, true))
    return;
  seen.resize(declarations.size());
  llvm::SmallVector<llvm::GlobalVariable*, 32> strings;
  harvest_variables(module, strings);
  harvest_globals(module, strings);

  std::vector<std::string> removed;
  llvm::SmallVector<llvm::GlobalVariable*, 2> kept;
  llvm::SmallPtrSet<llvm::GlobalVariable*, 32> seen;
  for (llvm::GlobalVariable* string : strings) {
    if (!seen.insert(string).second)
      continue;
    string->removeDeadConstantUsers();
    if (!string->use_empty()) {
      kept.push_back(string);
      continue;
    }
    removed.push_back(string->getName().str());
    string->eraseFromParent();
  }
  close_ranks(module, removed, postponed(module, kept));
}

} // namespace framewarn
