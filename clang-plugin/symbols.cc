#include "symbols.h"

#include "coroutine_clones.h"
#include "symbol_content.h"

namespace framewarn {
namespace {

/// In how many symbols a function is looked for before its name is mangled in any case: thousands of classes
/// with methods of one name would be looked through thousands of times. 200 could be seen in the time that
/// 8,000 classes with methods of the same four names take to compile; 40 could not.
constexpr unsigned patience = 40;

/// Whether CodeGen can be expected to generate it. The standard library's headers alone define thousands of
/// functions that nobody uses.
bool is_likely(const clang::FunctionDecl& function) {
  switch (function.getTemplateSpecializationKind()) {
  case clang::TSK_ExplicitInstantiationDefinition:
    return true;
  case clang::TSK_ImplicitInstantiation:
  case clang::TSK_ExplicitInstantiationDeclaration:
    return function.isUsed();
  default:
    return function.isUsed() || !function.isInlined();
  }
}

/// What SymbolContent knows nothing of has all its functions mangled.
bool is_itanium(const clang::FunctionDecl& function) {
  return !function.getASTContext().getTargetInfo().getCXXABI().isMicrosoft();
}

/// Null when there is none. An inline definition of GNU C is superseded by a later one, which CodeGen
/// generates.
const clang::FunctionDecl* last_definition(const clang::FunctionDecl& function) {
  for (const clang::FunctionDecl* one : function.getMostRecentDecl()->redecls())
    if (one->doesThisDeclarationHaveABody())
      return one;
  return nullptr;
}

/// The function that stands in the source: for the static function that a lambda without captures converts
/// to, which does the work of its call operator, that.
const clang::FunctionDecl* written(const clang::FunctionDecl* function) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(function);
  if (!method || !method->isLambdaStaticInvoker())
    return function;
  const clang::CXXMethodDecl* call = method->getParent()->getLambdaCallOperator();
  const clang::TemplateArgumentList* arguments = method->getTemplateSpecializationArgs();
  if (!call || !arguments)
    return call ? call : function;
  // As CodeGenFunction::EmitLambdaDelegatingInvokeBody finds it.
  void* position = nullptr;
  const clang::FunctionDecl* instance =
      call->getDescribedFunctionTemplate()->findSpecialization(arguments->asArray(), position);
  return instance ? instance : function;
}

} // namespace

llvm::StringRef origin_in(llvm::StringRef symbol) {
  // Hardly any has a dot. `.omp_outlined..2` is not of `.omp_outlined.`.
  if (symbol.find('.') == llvm::StringRef::npos || symbol.front() == '.' || !suspended_by(symbol).empty())
    return {};
  return symbol.take_front(symbol.rfind('.'));
}

void Symbols::file() {
  const std::vector<const clang::FunctionDecl*>& all = definitions.functions();
  for (; filed < all.size(); ++filed) {
    const clang::FunctionDecl& function = *all[filed];
    auto& those = is_likely(function) ? waiting : unlikely;
    those[is_itanium(function) ? identifier_of(function) : ""].functions.push_back(&function);
  }
}

void Symbols::mangle(llvm::StringMap<Waiting>& those, llvm::StringRef symbol) {
  auto mangle_for = [&](llvm::StringRef identifier,
                        llvm::function_ref<bool(const clang::FunctionDecl&)> wanted) {
    auto found = those.find(identifier);
    if (found == those.end())
      return;
    Functions& functions = found->second.functions;
    const bool all = ++found->second.looked_through > patience;
    auto rest = std::partition(functions.begin(), functions.end(), [&](const clang::FunctionDecl* function) {
      return !all && !wanted(*function);
    });
    for (auto function = rest; function != functions.end(); ++function)
      mangle(**function);
    functions.erase(rest, functions.end());
  };
  const auto any = [](const clang::FunctionDecl&) { return true; };
  mangle_for("", any);
  mangle_for(symbol, any); // of C
  const SymbolContent content(symbol);
  for (llvm::StringRef identifier : content.identifiers())
    mangle_for(identifier, [&](const clang::FunctionDecl& function) { return content.may_be(function); });
}

void Symbols::mangle(const clang::FunctionDecl& function) {
  if (has_namesake(function))
    return; // the annotations tell it, or nothing
  for (const std::string& symbol : mangling.mangle(function)) {
    Functions& so_named = by_name[symbol];
    // Microsoft's variants of a constructor have one symbol.
    if (so_named.empty() || so_named.back() != &function)
      so_named.push_back(&function);
  }
}

const clang::FunctionDecl* Symbols::function(llvm::StringRef symbol) {
  if (!suspended_by(symbol).empty()) // of no declaration; and a name that many have a part of
    return nullptr;
  const clang::FunctionDecl* known = exactly(symbol);
  while (!known && !(symbol = origin_in(symbol)).empty())
    known = exactly(symbol);
  return written(behind_alias(known));
}

const clang::FunctionDecl* Symbols::one_of(llvm::StringRef symbol) const {
  auto candidates = by_name.find(mangling.comparable(symbol));
  if (candidates == by_name.end())
    return nullptr;
  const clang::FunctionDecl* first = candidates->second.front();
  return llvm::all_of(
             candidates->second,
             [&](const clang::FunctionDecl* other) { return other->getLocation() == first->getLocation(); })
             ? first
             : nullptr;
}

/// The optimiser gives an alias's symbol to the function that it stands for, when that is internal
/// (GlobalOpt.cpp, OptimizeGlobalAliases).
const clang::FunctionDecl* Symbols::behind_alias(const clang::FunctionDecl* function) {
  const auto* alias = function ? function->getAttr<clang::AliasAttr>() : nullptr;
  const clang::FunctionDecl* aliasee = alias ? behind_alias(exactly(alias->getAliasee())) : nullptr;
  return aliasee ? aliasee : function;
}

/// Of which lambda a number is, the symbol of its call operator tells.
void Symbols::learn_numbers() {
  if (std::exchange(numbers_learned, true))
    return;
  for (const auto& known : annotations.functions())
    if (has_made_up_number(*known.getValue()) && !annotations.is_region(known.getKey()))
      mangling.learn_numbers(*known.getValue(), known.getKey());
}

/// Those for several processors have symbols that CodeGen does not tell: of the first it forgets the one that
/// it gave before it knew the second (CodeGenModule::UpdateMultiVersionNames), and what chooses between them
/// has their symbol without what tells them apart.
const clang::FunctionDecl* Symbols::version(llvm::StringRef symbol) {
  if (std::exchange(versions_known, true))
    return versions.lookup(symbol);
  for (const clang::FunctionDecl* function : definitions.versions()) {
    const llvm::StringRef own = generator->GetMangledName(function);
    for (llvm::StringRef origin = origin_in(own); !origin.empty(); origin = origin_in(origin))
      versions.try_emplace(origin, function);
  }
  for (const clang::FunctionDecl* function : definitions.versions())
    versions[generator->GetMangledName(function)] = function;
  return versions.lookup(symbol);
}

const clang::FunctionDecl* Symbols::exactly(llvm::StringRef symbol) {
  if (const clang::FunctionDecl* known = annotations.functions().lookup(symbol))
    return known;
  if (generator) {
    // It tells the first declaration that it came across, which can be another's with the same symbol.
    const clang::Decl* first = generator->GetDeclForMangledName(symbol);
    if (!first)
      return version(symbol);
    const auto* function = llvm::dyn_cast<clang::FunctionDecl>(first);
    if (const clang::FunctionDecl* definition = function ? last_definition(*function) : nullptr)
      return definition;
  }
  file();
  const std::string comparable = mangling.comparable(symbol);
  auto candidates = by_name.find(comparable);
  // Without a number that was taken off it is one function's.
  if (candidates == by_name.end() || symbol != comparable) {
    mangle(waiting, symbol);
    candidates = by_name.find(comparable);
  }
  if (candidates == by_name.end()) {
    mangle(unlikely, symbol);
    candidates = by_name.find(comparable);
  }
  if (candidates == by_name.end())
    return nullptr;
  if (candidates->second.size() == 1)
    return candidates->second.front();
  if (mangling.lacks_number(comparable)) {
    learn_numbers();
    for (const clang::FunctionDecl* candidate : candidates->second)
      if (mangling.is_exactly(*candidate, symbol))
        return candidate;
  }
  // Which of several is not known; when they are instances of one template, it is.
  const clang::FunctionDecl* pattern = nullptr;
  for (const clang::FunctionDecl* candidate : candidates->second) {
    const clang::FunctionDecl* source = compat::instantiation_pattern(*candidate);
    if (!source || (pattern && source != pattern))
      return nullptr;
    pattern = source;
  }
  return pattern;
}

} // namespace framewarn
