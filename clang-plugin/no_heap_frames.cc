#include "no_heap_frames.h"

#include "allocations.h"
#include "errors.h"
#include "markers.h"
#include "names.h"
#include "places.h"

namespace framewarn {
namespace {

constexpr const char* spelling = "framewarn_no_heap_frame";
constexpr const char* marker = "framewarn:no-heap-frame";

/// The functions that the attribute stands on, with the AST that they belong to. Compilations nest: with
/// -fmodules a compiler within the compiler makes the module of a header.
std::vector<std::pair<const clang::ASTContext*, const clang::FunctionDecl*>>& declarations() {
  static thread_local std::vector<std::pair<const clang::ASTContext*, const clang::FunctionDecl*>> all;
  return all;
}

bool& declared_elsewhere() {
  static thread_local bool any = false;
  return any;
}

class NoHeapFrameAttribute : public clang::ParsedAttrInfo {
public:
  NoHeapFrameAttribute() {
    static constexpr Spelling spellings[] = {{clang::ParsedAttr::AS_GNU, spelling}};
    Spellings = spellings;
  }
  bool diagAppertainsToDecl(clang::Sema&, const clang::ParsedAttr& attribute,
                            const clang::Decl* declaration) const override {
    if (llvm::isa<clang::FunctionDecl, clang::FunctionTemplateDecl>(declaration))
      return true;
    clang::DiagnosticsEngine& diagnostics = declaration->getASTContext().getDiagnostics();
    // A guarantee must not be lost with a warning.
    diagnostics.Report(
        attribute.getLoc(),
        diagnostics.getCustomDiagID(error_level(diagnostics), "'%0' attribute applies only to functions"))
        << spelling;
    return false;
  }
  AttrHandling handleDeclAttribute(clang::Sema&, clang::Decl* declaration,
                                   const clang::ParsedAttr& attribute) const override {
    clang::FunctionDecl* function = declaration->getAsFunction();
    if (!function)
      return AttributeNotApplied;
    add_marker(*function, marker, "", attribute.getRange());
    declarations().emplace_back(&function->getASTContext(), function);
    return AttributeApplied;
  }
};

[[maybe_unused]] const clang::ParsedAttrInfoRegistry::Add<NoHeapFrameAttribute> registered(spelling, "");

/// Intrinsics only name the function: llvm.coro.id does. Clang 14's pointers have types, and its name is a
/// cast there.
bool address_taken(const llvm::Constant& function) {
  return llvm::any_of(function.uses(), [](const llvm::Use& use) {
    if (const auto* cast = llvm::dyn_cast<llvm::ConstantExpr>(use.getUser()))
      return address_taken(*cast);
    const auto* call = llvm::dyn_cast<llvm::CallBase>(use.getUser());
    return !call || (!call->isCallee(&use) && !llvm::isa<llvm::IntrinsicInst>(call));
  });
}

/// Whether one of the functions that CodeGen generated for a symbol of Mangling's does. Of a lambda's number,
/// which that lacks, there may be several: instances of one template.
bool generated_any(const llvm::Module& module, const Mangling& mangling, const std::string& symbol,
                   llvm::function_ref<bool(const llvm::Function&)> does) {
  if (const llvm::Function* generated = module.getFunction(symbol))
    return does(*generated);
  return mangling.lacks_number(symbol) && llvm::any_of(module, [&](const llvm::Function& generated) {
           return mangling.comparable(generated.getName()) == symbol && does(generated);
         });
}

} // namespace

void forget_no_heap_declarations() {
  declarations().clear();
  declared_elsewhere() = false;
}

bool has_no_heap_declarations() {
  return !declarations().empty() || declared_elsewhere();
}

void note_no_heap_declaration() {
  declared_elsewhere() = true;
}

std::vector<const clang::FunctionDecl*> misplaced_no_heap(const Definitions& definitions) {
  std::vector<const clang::FunctionDecl*> misplaced;
  llvm::DenseSet<const clang::FunctionDecl*> patterns; // of the instances of a template one is enough
  if (has_no_heap_declarations())
    for (std::size_t i = 0; i < definitions.functions().size();
         ++i) { // what is asked of the AST may bring more
      const clang::FunctionDecl* function = definitions.functions()[i];
      if (coroutine_body(*function) || !is_no_heap(*function))
        continue;
      const clang::FunctionDecl* pattern = compat::instantiation_pattern(*function);
      if (!pattern || patterns.insert(pattern).second)
        misplaced.push_back(function);
    }
  return misplaced;
}

bool is_no_heap(const clang::FunctionDecl& function) {
  return any_markers(function.getASTContext()) && marker_of(function, marker);
}

void NoHeapFrames::add(const clang::FunctionDecl& function, const llvm::Function& ramp, Mangling& mangling) {
  NoHeapFrame coroutine;
  coroutine.symbol = ramp.getName().str();
  coroutine.signature = signature(function);
  coroutine.at = place_of(function);
  if (const clang::FunctionDecl* allocation = own_allocation(function)) {
    coroutine.own_allocation = true;
    for (const std::string& symbol : mangling.symbols(*allocation))
      if (generated_any(*ramp.getParent(), mangling, symbol,
                        [](const llvm::Function& generated) { return calls_global_new(generated); })) {
        coroutine.calls_global_new = true;
        coroutine.global_new = place_of(*allocation);
      }
  }
  coroutines.push_back(std::move(coroutine));
}

void NoHeapFrames::start(llvm::Module& module, const Definitions& definitions, Symbols& symbols,
                         Creations& creations, Mangling mangling) {
  if (definitions.functions().empty())
    return;
  for (llvm::Function& function : module)
    if (!function.isDeclaration() && function.isPresplitCoroutine())
      if (const clang::FunctionDecl* declared = symbols.function(function.getName());
          declared && is_no_heap(*declared))
        add(*declared, function, mangling);
  const clang::ASTContext* context = &definitions.functions().front()->getASTContext();
  for (auto [owner, function] : declarations()) {
    if (owner != context || function->isDependentContext() || function->getDefinition())
      continue;
    for (const std::string& symbol : mangling.symbols(*function))
      if (llvm::Function* ramp = module.getFunction(symbol);
          ramp && ramp->isDeclaration() && !creations.is_ramp(symbol) && has_usual_promise(*function)) {
        creations.add_declared(*ramp);
        add(*function, *ramp, mangling);
      }
  }
}

void NoHeapFrames::finish(const llvm::Module& module) {
  for (NoHeapFrame& coroutine : coroutines) {
    const llvm::Function* ramp = module.getFunction(coroutine.symbol);
    coroutine.address_taken = ramp && address_taken(*ramp);
    coroutine.emitted = ramp && !ramp->isDeclarationForLinker() && !ramp->hasLocalLinkage();
  }
}

void NoHeapFrames::gather(Gathered& gathered, const CoroutineFrames& frames) const {
  for (const NoHeapFrame& coroutine : coroutines)
    if (!frames.never_suspends(coroutine.symbol))
      gathered.no_heap_frames.push_back(coroutine);
}

} // namespace framewarn
