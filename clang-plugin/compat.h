// The only file (with compat.cc) that knows which Clang it is compiled against: every header of LLVM and
// Clang enters through it, and each difference between versions 14 to 23 is an inline function named like the
// newest API.
#ifndef FRAMEWARN_CLANG_COMPAT_H
#define FRAMEWARN_CLANG_COMPAT_H

#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/AST/ASTMutationListener.h>
#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/Mangle.h>
#include <clang/AST/QualTypeNames.h>
#include <clang/AST/RecordLayout.h>
#include <clang/AST/StmtCXX.h>
#include <clang/Basic/Diagnostic.h>
#include <clang/Basic/DiagnosticFrontend.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Basic/SourceManagerInternals.h>
#include <clang/Basic/TargetInfo.h>
#include <clang/Basic/Version.h>
#include <clang/CodeGen/CodeGenAction.h>
#include <clang/CodeGen/ModuleBuilder.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/FrontendPluginRegistry.h>
#include <clang/Frontend/MultiplexConsumer.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Sema/ParsedAttr.h>

#include <llvm/ADT/Any.h>
#include <llvm/ADT/BitVector.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/MapVector.h>
#include <llvm/ADT/SetVector.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringMap.h>
#include <llvm/Analysis/LazyCallGraph.h>
#include <llvm/CodeGen/MachineFrameInfo.h>
#include <llvm/CodeGen/MachineFunction.h>
#include <llvm/CodeGen/MachineOptimizationRemarkEmitter.h>
#include <llvm/CodeGen/TargetFrameLowering.h>
#include <llvm/Demangle/Demangle.h>
#include <llvm/IR/CFG.h>
#include <llvm/IR/Constants.h>
#include <llvm/IR/DataLayout.h>
#include <llvm/IR/DebugInfoMetadata.h>
#include <llvm/IR/DiagnosticHandler.h>
#include <llvm/IR/DiagnosticInfo.h>
#include <llvm/IR/Function.h>
#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/InstIterator.h>
#include <llvm/IR/Instructions.h>
#include <llvm/IR/IntrinsicInst.h>
#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Metadata.h>
#include <llvm/IR/Module.h>
#include <llvm/IR/PassInstrumentation.h>
#include <llvm/IR/PassManager.h>
#include <llvm/IR/ValueHandle.h>
#include <llvm/IR/ValueSymbolTable.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Signals.h>
#include <llvm/Support/raw_ostream.h>
#include <llvm/Support/xxhash.h>

// It left the library of all passes in 22 (llvm/llvm-project#173279).
#if LLVM_VERSION_MAJOR >= 22
#include <llvm/Plugins/PassPlugin.h>
#else
#include <llvm/Passes/PassPlugin.h>
#endif

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

static_assert(LLVM_VERSION_MAJOR >= 14 && CLANG_VERSION_MAJOR == LLVM_VERSION_MAJOR,
              "framewarn serves Clang 14 and newer");

namespace framewarn::compat {

inline bool starts_with(llvm::StringRef text, llvm::StringRef start) {
  // starts_with is there from 16 (https://reviews.llvm.org/D136030), startswith until 18
  // (llvm/llvm-project#89548).
  return text.substr(0, start.size()) == start;
}

inline bool ends_with(llvm::StringRef text, llvm::StringRef end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Has `hook` called with the PassBuilder of this compilation's backend.
///
/// CodeGenOptions::PassBuilderCallbacks is there from 18 (llvm/llvm-project#70171). Before, only pass plugins
/// loaded by file name see the PassBuilder: there the plugin names itself, and llvmGetPassPluginInfo hands
/// the hook on, once.
void add_pass_builder_callback(clang::CodeGenOptions& options, std::function<void(llvm::PassBuilder&)> hook);
/// The compilation's end. Forgets what the call above left for a backend that did not run.
void drop_pass_builder_callback();
/// Another copy of the plugin was loaded first: this one says nothing when it is loaded as a pass plugin.
void leave_pass_plugin_to_another();

/// A module pass that only looks, or leaves the module as the next pass would have found it.
class ModuleObserver : public llvm::PassInfoMixin<ModuleObserver> {
public:
  using Work = std::function<void(llvm::Module&, llvm::ModuleAnalysisManager&)>;
  explicit ModuleObserver(Work work) : work(std::move(work)) {}
  llvm::PreservedAnalyses run(llvm::Module& module, llvm::ModuleAnalysisManager& analyses) {
    work(module, analyses);
    return llvm::PreservedAnalyses::all();
  }
  /// optnone and opt-bisect must not skip it: what the AST side added has to be taken out again.
  static bool isRequired() { return true; }

private:
  Work work;
};

/// The optimiser's start.
inline void register_pipeline_start(llvm::PassBuilder& builder, ModuleObserver::Work work) {
  builder.registerPipelineStartEPCallback(
      [work](llvm::ModulePassManager& passes, auto&&...) { passes.addPass(ModuleObserver(work)); });
}

/// The optimiser's end. Its callback takes the LTO phase too from 20 (llvm/llvm-project#114577).
inline void register_optimizer_last(llvm::PassBuilder& builder, ModuleObserver::Work work) {
  builder.registerOptimizerLastEPCallback(
      [work](llvm::ModulePassManager& passes, auto&&...) { passes.addPass(ModuleObserver(work)); });
}

/// How many callbacks there are in all. The first is LLVM's OptNoneInstrumentation, which
/// StandardInstrumentations always registers, and which asks only whether a function is `optnone`.
std::size_t callbacks_of(const llvm::PassInstrumentationCallbacks& passes);

/// What decides a branch with two ways; null for any other instruction. In 23 BranchInst became two classes.
inline const llvm::Value* branch_condition(const llvm::Instruction& instruction) {
#if LLVM_VERSION_MAJOR >= 23
  const auto* branch = llvm::dyn_cast<llvm::CondBrInst>(&instruction);
  return branch ? branch->getCondition() : nullptr;
#else
  const auto* branch = llvm::dyn_cast<llvm::BranchInst>(&instruction);
  return branch && branch->isConditional() ? branch->getCondition() : nullptr;
#endif
}

/// Whether a pass replaces allocas by others, going by its class in the instrumentation callbacks.
/// InstCombine does it to casts of allocas (PromoteCastOfAllocation), which went with typed pointers in 17.
inline bool replaces_allocas(llvm::StringRef pass) {
  return pass == "SROAPass" || (LLVM_VERSION_MAJOR < 17 && pass == "InstCombinePass");
}

/// Whether a pass takes metadata off allocas.
/// - Value numbering does when it puts an alloca, of which the address was stored, for a load of that
///   (Local.cpp, patchReplacementInstruction): GVN until 16, NewGVN (-enable-newgvn) still.
/// - MemCpyOpt makes one of two allocas when one is copied to the other (performStackMoveOptzn), from 18 on;
///   from 22 where the address of one is captured, too (llvm/llvm-project#165527).
inline bool untags_allocas(llvm::StringRef pass) {
  return pass == "NewGVNPass" || (LLVM_VERSION_MAJOR < 17 && pass == "GVNPass") ||
         (LLVM_VERSION_MAJOR >= 18 && pass == "MemCpyOptPass");
}

/// Before 15 CoroSplit takes a coroutine twice, and splits it the second time
/// (https://reviews.llvm.org/D23234).
constexpr bool coro_split_comes_twice = LLVM_VERSION_MAJOR < 15;

/// Whether an annotation takes part in the numbering of value names, for its casts to i8*. Clang 15 has
/// opaque pointers by default (LLVM commit 702d5de4380b): there are none.
constexpr bool annotations_number_values = CLANG_VERSION_MAJOR < 15;

/// Whether diagnostics are printed as SARIF, in which each names its rule. Clang 15 knows the flag, and
/// prints text.
inline bool prints_sarif(clang::DiagnosticsEngine& diagnostics) {
#if CLANG_VERSION_MAJOR >= 16
  return diagnostics.getDiagnosticOptions().getFormat() == clang::DiagnosticOptions::SARIF;
#else
  (void)diagnostics;
  return false;
#endif
}

/// Whether indirect calls are checked by -fsanitize=kcfi, which is there from 16 on
/// (https://reviews.llvm.org/D119296).
inline bool has_kcfi(const clang::LangOptions& options) {
#if CLANG_VERSION_MAJOR >= 16
  return options.Sanitize.has(clang::SanitizerKind::KCFI);
#else
  (void)options;
  return false;
#endif
}

/// Whether it has a `this`: with C++23's explicit object parameter, which Clang knows from 18 on
/// (https://reviews.llvm.org/D140828), a member function has none.
inline bool has_this(const clang::CXXMethodDecl& method) {
#if CLANG_VERSION_MAJOR >= 18
  return method.isImplicitObjectMemberFunction();
#else
  return !method.isStatic();
#endif
}

/// Whether a string has no prefix. isAscii became isOrdinary in 15 (https://reviews.llvm.org/D128762).
inline bool is_ordinary(const clang::StringLiteral& string) {
#if CLANG_VERSION_MAJOR >= 15
  return string.isOrdinary();
#else
  return string.isAscii();
#endif
}

/// The names that a structured binding introduces; from 21 on there can be packs of them among its bindings()
/// (llvm/llvm-project#121417).
inline auto bindings(const clang::DecompositionDecl& decomposition) {
#if CLANG_VERSION_MAJOR >= 21
  return decomposition.flat_bindings();
#else
  return decomposition.bindings();
#endif
}

/// Whether the elements of a structured binding that is a condition are initialised when that is known
/// (CodeGenFunction::MaybeEmitDeferredVarDeclInit), as P0963 has it (llvm/llvm-project#130228).
constexpr bool elements_follow_condition = CLANG_VERSION_MAJOR >= 21;

/// An `annotate` attribute without arguments that no source text stands for.
inline clang::AnnotateAttr* create_annotate(clang::ASTContext& context, llvm::StringRef text) {
  return clang::AnnotateAttr::CreateImplicit(context, text, nullptr, 0);
}

/// __PRETTY_FUNCTION__ of a function. PredefinedExpr::IdentKind became the scoped enum
/// PredefinedIdentKind in 18.
inline std::string pretty_function(const clang::FunctionDecl* function) {
#if CLANG_VERSION_MAJOR >= 18
  return clang::PredefinedExpr::ComputeName(clang::PredefinedIdentKind::PrettyFunction, function);
#else
  return clang::PredefinedExpr::ComputeName(clang::PredefinedExpr::PrettyFunction, function);
#endif
}

/// The definition in a template that `function` is an instance of; null when it is none. From 23 on Clang
/// itself hands out the declaration that was instantiated (llvm/llvm-project#199473).
inline const clang::FunctionDecl* instantiation_pattern(const clang::FunctionDecl& function) {
  const clang::FunctionDecl* pattern = function.getTemplateInstantiationPattern();
  const clang::FunctionDecl* definition = pattern ? pattern->getDefinition() : nullptr;
  return definition ? definition : pattern;
}

/// Whether this compilation also writes a module from its AST, in which nothing of ours may stand. From 19
/// one that generates code may write a reduced module interface besides (FrontendOptions::GenReducedBMI,
/// llvm/llvm-project#85050); 22 does so by default.
inline bool writes_module(const clang::CompilerInstance& compiler) {
#if CLANG_VERSION_MAJOR >= 19
  return compiler.getFrontendOpts().GenReducedBMI;
#else
  (void)compiler;
  return false;
#endif
}

/// The module file that is written besides the object, see writes_module().
inline std::string module_output(const clang::FrontendOptions& options) {
#if CLANG_VERSION_MAJOR >= 19
  return options.ModuleOutputPath;
#else
  (void)options;
  return {};
#endif
}

/// The file of -ftime-trace. It can be named from 15 on (https://reviews.llvm.org/D128048), and from 17 on
/// the driver always does; before, it is named after the object (cc1_main.cpp).
inline std::string time_trace(const clang::FrontendOptions& options) {
#if CLANG_VERSION_MAJOR >= 15
  if (!options.TimeTracePath.empty())
    return options.TimeTracePath;
#endif
#if CLANG_VERSION_MAJOR <= 16
  if (options.TimeTrace) {
    llvm::SmallString<128> file(options.OutputFile);
    llvm::sys::path::replace_extension(file, "json");
    return file.str().str();
  }
#endif
  return {};
}

/// The .su file. StackUsageOutput became StackUsageFile in 23 (llvm/llvm-project#178898).
inline std::string stack_usage_file(const clang::CodeGenOptions& options) {
#if CLANG_VERSION_MAJOR >= 23
  return options.StackUsageFile;
#else
  return options.StackUsageOutput;
#endif
}

/// The .gcno file. Until 16 the driver always names it.
inline std::string coverage_notes(const clang::CodeGenOptions& options) {
#if CLANG_VERSION_MAJOR < 17
  if (!options.EmitGcovNotes)
    return {};
#endif
  return options.CoverageNotesFile;
}

/// Whether Clang would free the AST before its backend runs, were there no plugin behind that; and nobody but
/// this one is. Asked before Clang has decided (FrontendAction::CreateWrappedASTConsumer), which takes it
/// back for any plugin.
inline bool frees_ast(clang::CompilerInstance& compiler, llvm::StringRef plugin) {
  for (const auto& entry : clang::FrontendPluginRegistry::entries())
    if (!starts_with(entry.getName(), plugin))
      return false;
  return compiler.getCodeGenOpts().ClearASTBeforeBackend;
}

/// What Clang does for that option (CodeGenAction.cpp, BackendConsumer::HandleTranslationUnit). Places in the
/// source stay valid, as they do there.
inline void free_ast(clang::ASTContext& context) {
  context.cleanup();
  context.getAllocator().Reset();
}

/// With -flto=thin and optimisation, CoroSplit left the pre-link pipeline in 20 (llvm/llvm-project#100205),
/// so no coroutine has a frame when it is compiled.
inline bool coroutines_split_after_thin_link() {
  return LLVM_VERSION_MAJOR >= 20;
}

/// Whether bitcode is put into an object with machine code (-ffat-lto-objects). Clang does so from 18
/// (https://reviews.llvm.org/D146777).
inline bool is_fat_lto(const clang::CodeGenOptions& options) {
#if CLANG_VERSION_MAJOR >= 18
  return options.FatLTO;
#else
  (void)options;
  return false;
#endif
}

/// The number that -fstack-usage writes (AsmPrinter.cpp, emitStackUsage). From 15 it counts the second stack
/// of -fsanitize=safe-stack, which MachineFrameInfo did not know before.
inline std::uint64_t stack_size(const llvm::MachineFrameInfo& frame) {
#if LLVM_VERSION_MAJOR >= 15
  return frame.getStackSize() + frame.getUnsafeStackSize();
#else
  return frame.getStackSize();
#endif
}

/// The declaration of llvm.coro.size; `declared` tells whether the module had it before. getDeclaration
/// became getOrInsertDeclaration in 20 (llvm/llvm-project#111752).
inline llvm::Function* coro_size(llvm::Module& module, llvm::Type* type, bool& declared) {
  std::string name = llvm::Intrinsic::getName(llvm::Intrinsic::coro_size, {type}, &module);
  declared = module.getFunction(name) != nullptr;
#if LLVM_VERSION_MAJOR >= 20
  return llvm::Intrinsic::getOrInsertDeclaration(&module, llvm::Intrinsic::coro_size, {type});
#else
  return llvm::Intrinsic::getDeclaration(&module, llvm::Intrinsic::coro_size, {type});
#endif
}

/// From 18 LLVMContext::diagnose sets HasErrors on the handler in place (llvm/llvm-project#75889); one that
/// stands before another has to hand it on.
inline void set_has_errors(llvm::DiagnosticHandler& handler) {
#if LLVM_VERSION_MAJOR >= 18
  handler.HasErrors = true;
#else
  (void)handler;
#endif
}

/// The declaration of llvm.coro.begin, if the module has one.
inline const llvm::Function* coro_begin(const llvm::Module& module) {
  return module.getFunction("llvm.coro.begin");
}

/// The size that an alloca of constant size takes; nothing for other allocas. AllocaInst::getAllocationSize
/// says it from 16 only; before, there is the size in bits as llvm::Optional.
inline bool allocation_size(const llvm::AllocaInst& alloca, const llvm::DataLayout& layout,
                            std::uint64_t& size) {
  const auto* count = llvm::dyn_cast<llvm::ConstantInt>(alloca.getArraySize());
  llvm::TypeSize one = layout.getTypeAllocSize(alloca.getAllocatedType());
  if (!count || one.isScalable())
    return false;
  size = one.getKnownMinValue() * count->getZExtValue();
  return true;
}

/// Of 64 bits. xxh3_64bits came in 17 (llvm/llvm-project#63750), xxHash64 went in 23
/// (llvm/llvm-project#196784).
inline std::uint64_t hash(llvm::StringRef text) {
#if LLVM_VERSION_MAJOR >= 17
  return llvm::xxh3_64bits(text);
#else
  return llvm::xxHash64(text);
#endif
}

/// SourceManager's files were `const FileEntry*` until 17.
template <class File> std::string file_name(const File& file) {
  if constexpr (std::is_pointer_v<File>)
    return file->getName().str();
  else
    return file.getName().str();
}

/// Whether it initialises an aggregate with a list in parentheses, which Clang knows from 16 on (P0960).
inline bool is_list_in_parentheses(const clang::Expr& expression) {
#if LLVM_VERSION_MAJOR >= 16
  return llvm::isa<clang::CXXParenListInitExpr>(expression);
#else
  (void)expression;
  return false;
#endif
}

inline std::uint64_t abi_align(const llvm::DataLayout& layout, llvm::Type* type) {
  return layout.getABITypeAlign(type).value();
}

/// Whether CoroSplit never puts it into the frame: the memory in which a parameter comes, from 21 on
/// (llvm/llvm-project#127653), of which the coroutine makes a copy.
inline bool stays_outside_frame(const llvm::AllocaInst& alloca) {
#if LLVM_VERSION_MAJOR >= 21
  return alloca.hasMetadata(llvm::LLVMContext::MD_coro_outside_frame);
#else
  (void)alloca;
  return false;
#endif
}

/// The alignment of an argument's copy in a coroutine frame, of the type that is copied: from 22 on that of a
/// `byval` argument is what the argument has (llvm/llvm-project#159765).
inline std::uint64_t align_in_frame(const llvm::Argument& argument, const llvm::DataLayout& layout,
                                    llvm::Type* type) {
#if LLVM_VERSION_MAJOR >= 22
  if (argument.hasByValAttr() && argument.getParamAlign())
    return argument.getParamAlign()->value();
#endif
  (void)argument;
  return abi_align(layout, type);
}

} // namespace framewarn::compat
#endif
