#include "modes.h"

namespace framewarn {

bool emits_code(const clang::CompilerInstance& compiler) {
  // With -fmodules a compiler within the compiler makes the module of a header, with the options of the one
  // that needs it (CompilerInstance.cpp, compileModuleImpl).
  if (compiler.getLangOpts().getCompilingModule() == clang::LangOptions::CMK_ModuleMap)
    return false;
  switch (compiler.getFrontendOpts().ProgramAction) {
  case clang::frontend::EmitAssembly:
  case clang::frontend::EmitBC:
  case clang::frontend::EmitLLVM:
  case clang::frontend::EmitCodeGenOnly:
  case clang::frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

bool emits_machine_code(const clang::CompilerInstance& compiler) {
  switch (compiler.getFrontendOpts().ProgramAction) {
  case clang::frontend::EmitAssembly:
  case clang::frontend::EmitCodeGenOnly:
  case clang::frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

// At -O0 coroutines are split in any case.
bool splits_when_linking(const clang::CodeGenOptions& options) {
  return options.PrepareForThinLTO && options.OptimizationLevel && !compat::is_fat_lto(options) &&
         compat::coroutines_split_after_thin_link();
}

// Without passes nobody takes the annotations out. -fmerge-functions compares metadata (FunctionComparator):
// tags could keep two functions apart. The functions that OpenMP makes are numbered, by counting what has a
// number; and the front end's counters for profiles go by hashes of their names (CodeGenPGO::setFuncName).
const char* why_not_annotate(const clang::CompilerInstance& compiler) {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  if (options.DisableLLVMPasses)
    return no_passes;
  // Who keeps the names of values may print them: AddressSanitizer puts them into the object.
  if (compat::annotations_number_values && !options.DiscardValueNames)
    return "this compiler keeps the names of values, which finding them would change";
  if (compiler.getLangOpts().OpenMP && (options.hasProfileClangInstr() || options.hasProfileClangUse()))
    return "with -fopenmp and profiles by the front end finding them would change the program";
  return options.MergeFunctions ? "with -fmerge-functions finding them could change the program" : nullptr;
}

const char* why_no_guarantee(const clang::CompilerInstance& compiler) {
  const clang::CodeGenOptions& options = compiler.getCodeGenOpts();
  if (options.PrepareForLTO || options.PrepareForThinLTO)
    return "with -flto frames can still move when linking";
  return options.OptimizationLevel ? nullptr : "without optimisation no frame moves into its caller";
}

// While it is, its address seems to be taken, and of such functions -fsanitize=kcfi keeps the types before
// any pass runs (CodeGenModule::finalizeKCFITypes).
bool may_annotate_functions(const clang::CompilerInstance& compiler) {
  return !compat::has_kcfi(compiler.getLangOpts());
}

} // namespace framewarn
