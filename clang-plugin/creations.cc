#include "creations.h"

#include "coroutine_clones.h"
#include "places.h"
#include "tags.h"

namespace framewarn {
namespace {

/// The table of a coroutine's functions, which CoroSplit makes for CoroElide (CoroSplit.cpp, setCoroInfo).
constexpr const char* resumers = ".resumers";

/// Of a chain of calls each begins where the chain does: the callee's name tells them apart.
clang::SourceLocation location_of(const clang::CallExpr& call) {
  // A closure's name; the call itself begins there, too, or at the parenthesis, by version.
  if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&call);
      operation && operation->getOperator() == clang::OO_Call)
    return operation->getArg(0)->getBeginLoc();
  return llvm::isa<clang::CXXMemberCallExpr>(call) ? call.getExprLoc() : call.getBeginLoc();
}

std::string key(llvm::StringRef function, llvm::StringRef callee) {
  return (function + " " + callee).str();
}

} // namespace

void Creations::start(llvm::Module& module) {
  for (const llvm::Function& function : module)
    if (!function.isDeclaration() && function.isPresplitCoroutine())
      add_ramp(function.getName());
}

void Creations::add_declared(llvm::Function& ramp) {
  add_ramp(ramp.getName());
}

void Creations::add_ramp(llvm::StringRef symbol) {
  ramps[symbol] = 0;
  if (symbol.size() >= lengths.size())
    lengths.resize(unsigned(symbol.size()) + 1);
  lengths.set(unsigned(symbol.size()));
}

/// Asked of each function that is called; the length of nearly all of their symbols is no ramp's.
bool Creations::is_ramp(llvm::StringRef symbol) const {
  return symbol.size() < lengths.size() && lengths[unsigned(symbol.size())] && ramps.count(symbol);
}

void Creations::tagged(const llvm::Module& module) {
  for (const auto& known : by_callee)
    if (const llvm::Function* ramp = module.getFunction(known.getKey()))
      if (ramp->getNumUses() == known.second.size() &&
          llvm::all_of(ramp->users(), [&](const llvm::User* user) {
            const auto* call = llvm::dyn_cast<llvm::CallBase>(user);
            return call && call->getCalledFunction() == ramp;
          }))
        complete[known.getKey()] = 0;
}

llvm::StringRef Creations::ramp_of(llvm::StringRef function) const {
  for (const CoroutineClone& clone : coroutine_clones)
    if (compat::ends_with(function, clone.suffix))
      if (llvm::StringRef ramp = function.drop_back(std::strlen(clone.suffix)); is_ramp(ramp))
        return ramp;
  return function;
}

Callers Creations::plain_callers(llvm::Module& module) const {
  Callers callers;
  for (llvm::Function* ramp : ramps_in(module))
    add_callers(*ramp, callers,
                [](const llvm::CallBase& call) { return !call.getFunction()->isPresplitCoroutine(); });
  return callers;
}

std::vector<llvm::Function*> Creations::ramps_in(llvm::Module& module) const {
  std::vector<llvm::Function*> functions;
  for (const auto& ramp : ramps)
    if (llvm::Function* function = module.getFunction(ramp.getKey()))
      functions.push_back(function);
  return functions;
}

void Creations::tag(const llvm::Function& function, const clang::FunctionDecl& declared,
                    llvm::ArrayRef<Correspondence> pairs) {
  const clang::SourceManager& sources = declared.getASTContext().getSourceManager();
  for (const Correspondence& pair : pairs) {
    const llvm::Function* callee = pair.instruction->getCalledFunction();
    const auto* call = llvm::dyn_cast<clang::CallExpr>(pair.source->expression);
    if (!callee || !call || !is_ramp(callee->getName()))
      continue;
    unsigned number = unsigned(creations.size());
    const clang::SourceLocation at = location_of(*call);
    creations.push_back(
        {callee->getName().str(), &declared, place_of(sources, at), framewarn::macro_token(at)});
    by_callee[callee->getName()].push_back(number);
    by_function[key(function.getName(), callee->getName())].push_back(number);
    set_tag(*pair.instruction, Tag::creation, number);
  }
}

unsigned Creations::number_of(const llvm::Instruction& instruction, llvm::StringRef callee) {
  if (std::optional<unsigned> number = get_tag(instruction, Tag::creation))
    return *number;
  auto all = by_callee.find(callee);
  // A call that is not among them can be meant.
  if (all == by_callee.end() || !complete.count(callee))
    return without_place(callee);
  if (all->second.size() == 1)
    return all->second.front();
  auto here = by_function.find(key(ramp_of(instruction.getFunction()->getName()), callee));
  if (here != by_function.end() && here->second.size() == 1)
    return here->second.front();
  return without_place(callee);
}

unsigned Creations::without_place(llvm::StringRef callee) {
  auto [number, fresh] = placeless.try_emplace(callee, unsigned(creations.size()));
  if (fresh)
    creations.push_back({callee.str(), nullptr, {}, 0});
  return number->second;
}

llvm::StringRef inlined_coroutine(const llvm::IntrinsicInst& begin) {
  const auto* id = llvm::dyn_cast<llvm::IntrinsicInst>(begin.getArgOperand(0));
  if (!id || id->getIntrinsicID() != llvm::Intrinsic::coro_id)
    return {};
  const auto* coroutine = llvm::dyn_cast<llvm::Function>(id->getArgOperand(2)->stripPointerCasts());
  const auto* table = llvm::dyn_cast<llvm::GlobalVariable>(id->getArgOperand(3)->stripPointerCasts());
  if (!coroutine || coroutine == begin.getFunction() || !table ||
      table->getName().find(resumers) == llvm::StringRef::npos)
    return {};
  // The ramp's own variant for CoroAnnotationElide.
  bool variant = begin.getFunction()->getName() == (coroutine->getName() + noalloc_suffix).str();
  return variant ? llvm::StringRef() : coroutine->getName();
}

} // namespace framewarn
