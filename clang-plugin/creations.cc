#include "creations.h"

#include "places.h"
#include "tags.h"

namespace framewarn {
namespace {

/// The table of a coroutine's functions, which CoroSplit makes for CoroElide (CoroSplit.cpp, setCoroInfo).
constexpr const char* resumers = ".resumers";

/// Of a chain of calls each begins where the chain does: the callee's name tells them apart.
clang::SourceLocation location_of(const clang::CallExpr& call) {
  return llvm::isa<clang::CXXMemberCallExpr>(call) ? call.getExprLoc() : call.getBeginLoc();
}

std::string key(llvm::StringRef function, llvm::StringRef callee) {
  return (function + " " + callee).str();
}

} // namespace

void Creations::start(llvm::Module& module) {
  for (const llvm::Function& function : module)
    if (!function.isDeclaration() && function.isPresplitCoroutine())
      ramps[function.getName()] = 0;
}

void Creations::add_declared(llvm::Function& ramp) {
  ramps[ramp.getName()] = 0;
}

std::vector<llvm::Function*> Creations::plain_callers(llvm::Module& module) const {
  std::vector<llvm::Function*> callers;
  llvm::DenseSet<const llvm::Function*> seen;
  for (const auto& ramp : ramps)
    if (llvm::Function* function = module.getFunction(ramp.getKey()))
      for (llvm::User* user : function->users())
        if (auto* call = llvm::dyn_cast<llvm::CallBase>(user); call && call->getCalledFunction() == function)
          if (llvm::Function* caller = call->getFunction();
              !caller->isPresplitCoroutine() && seen.insert(caller).second)
            callers.push_back(caller);
  return callers;
}

void Creations::tag(const llvm::Function& function, const clang::FunctionDecl& declared,
                    llvm::ArrayRef<Correspondence> pairs) {
  for (const Correspondence& pair : pairs) {
    const llvm::Function* callee = pair.instruction->getCalledFunction();
    const auto* call = llvm::dyn_cast<clang::CallExpr>(pair.source->expression);
    if (!callee || !call || !is_ramp(callee->getName()))
      continue;
    unsigned number = unsigned(creations.size());
    creations.push_back({callee->getName().str(), &declared, call});
    by_callee[callee->getName()].push_back(number);
    by_function[key(function.getName(), callee->getName())].push_back(number);
    set_tag(*pair.instruction, Tag::creation, number);
  }
}

unsigned Creations::number_of(const llvm::Instruction& instruction, llvm::StringRef callee) {
  if (std::optional<unsigned> number = get_tag(instruction, Tag::creation))
    return *number;
  auto known = by_function.find(key(instruction.getFunction()->getName(), callee));
  if (known != by_function.end() && known->second.size() == 1)
    return known->second.front();
  if (auto only = by_callee.find(callee); only != by_callee.end() && only->second.size() == 1)
    return only->second.front();
  return without_place(callee);
}

unsigned Creations::without_place(llvm::StringRef callee) {
  auto [number, fresh] = placeless.try_emplace(callee, unsigned(creations.size()));
  if (fresh)
    creations.push_back({callee.str(), nullptr, nullptr});
  return number->second;
}

Place Creations::place(unsigned number) const {
  const Creation& creation = creations[number];
  if (!creation.call)
    return {};
  return place_of(creation.caller->getASTContext().getSourceManager(), location_of(*creation.call));
}

llvm::StringRef inlined_coroutine(const llvm::IntrinsicInst& begin) {
  const auto* id = llvm::dyn_cast<llvm::IntrinsicInst>(begin.getArgOperand(0));
  if (!id || id->getIntrinsicID() != llvm::Intrinsic::coro_id ||
      id->getArgOperand(2)->stripPointerCasts() == begin.getFunction())
    return {};
  const auto* table = llvm::dyn_cast<llvm::GlobalVariable>(id->getArgOperand(3)->stripPointerCasts());
  if (!table || !compat::ends_with(table->getName(), resumers))
    return {};
  return table->getName().drop_back(std::strlen(resumers));
}

} // namespace framewarn
