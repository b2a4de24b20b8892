// A pass plugin that prints of each function how many are told of a pass on it: LLVM asks for the pass's name
// for each of them (PassInstrumentation.h, runBeforePass). With LATE in the environment it wants to be told,
// too, which it says when passes run already.
#include "llvm/Passes/PassBuilder.h"
#if __has_include("llvm/Plugins/PassPlugin.h") // there from 22 on
#include "llvm/Plugins/PassPlugin.h"
#else
#include "llvm/Passes/PassPlugin.h"
#endif

#include <cstdlib>

namespace {

struct Named {
  unsigned& told;
  llvm::StringRef name() const {
    ++told;
    return "PassManager"; // which LLVM's own callbacks pass over
  }
  static bool isRequired() { return false; }
};

struct Told : llvm::PassInfoMixin<Told> {
  llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager& analyses) {
    unsigned told = 0;
    analyses.getResult<llvm::PassInstrumentationAnalysis>(function).runBeforePass(Named{told}, function);
    llvm::errs() << function.getName() << " told " << told << "\n";
    return llvm::PreservedAnalyses::all();
  }
  static bool isRequired() { return true; }
};

struct Late : llvm::PassInfoMixin<Late> {
  explicit Late(llvm::PassInstrumentationCallbacks* callbacks) : callbacks(callbacks) {}
  llvm::PreservedAnalyses run(llvm::Module&, llvm::ModuleAnalysisManager&) {
    callbacks->registerBeforeNonSkippedPassCallback([](llvm::StringRef, const llvm::Any&) {});
    return llvm::PreservedAnalyses::all();
  }
  static bool isRequired() { return true; }
  llvm::PassInstrumentationCallbacks* callbacks;
};

} // namespace

extern "C" llvm::PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "told", "1", [](llvm::PassBuilder& builder) {
            builder.registerVectorizerStartEPCallback(
                [](llvm::FunctionPassManager& passes, auto) { passes.addPass(Told()); });
            if (std::getenv("LATE"))
              builder.registerPipelineEarlySimplificationEPCallback(
                  [&builder](llvm::ModulePassManager& passes, auto&&...) {
                    passes.addPass(Late(builder.getPassInstrumentationCallbacks()));
                  });
          }};
}
