#include "output.h"

namespace framewarn {
namespace {

/// Whether the driver, which will delete it, made up the file's name: `a-1f0b3c.o` where temporary files lie
/// (Driver::GetTemporaryPath, llvm::sys::fs::createTemporaryFile). The compiler is not told what for it
/// compiles.
bool is_temporary(llvm::StringRef file) {
  llvm::SmallString<128> beside;
  llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, beside);
  llvm::sys::path::append(beside, llvm::sys::path::filename(file)); // TMPDIR may end in a slash
  llvm::StringRef digits = llvm::sys::path::stem(file).rsplit('-').second;
  return beside == file && digits.size() == 6 &&
         llvm::all_of(digits, [](char c) { return llvm::isHexDigit(c); });
}

std::vector<std::string> files_read(clang::SourceManager& sources) {
  std::vector<std::string> files;
  for (auto file = sources.fileinfo_begin(); file != sources.fileinfo_end(); ++file)
    files.push_back(compat::file_name(file->first));
  // Of what was preprocessed before only line markers speak.
  if (sources.hasLineTable())
    for (unsigned id = 0; id < sources.getLineTable().getNumFilenames(); ++id)
      files.push_back(sources.getLineTable().getFilename(id).str());
  return files;
}

std::vector<Output::Written> files_written(const clang::CompilerInstance& compiler) {
  const clang::CodeGenOptions& code = compiler.getCodeGenOpts();
  const clang::DependencyOutputOptions& dependencies = compiler.getDependencyOutputOpts();
  const clang::DiagnosticOptions& diagnostics = compiler.getDiagnosticOpts();
  return {{dependencies.OutputFile, "dependency file"},
          {dependencies.HeaderIncludeOutputFile, "list of headers"},
          {dependencies.DOTOutputFile, "dependency graph"},
          {diagnostics.DiagnosticLogFile, "log of diagnostics"},
          {diagnostics.DiagnosticSerializationFile, "file of diagnostics"},
          {compat::stack_usage_file(code), "stack usage file"},
          {code.OptRecordFile, "optimization record"},
          {code.SplitDwarfOutput, "split DWARF file"},
          {code.ThinLinkBitcodeFile, "file for the thin link"},
          {compat::coverage_notes(code), "coverage notes file"},
          {compiler.getFrontendOpts().StatsFile, "statistics file"},
          {compat::time_trace(compiler.getFrontendOpts()), "time trace"},
          {compat::module_output(compiler.getFrontendOpts()), "module file"}};
}

} // namespace

Output output_of(const clang::CompilerInstance& compiler) {
  const clang::FrontendOptions& options = compiler.getFrontendOpts();
  Output output;
  if (!options.Inputs.empty() && options.Inputs.front().isFile())
    output.source = options.Inputs.front().getFile().str();
  // A module that is compiled on the way to a program.
  if (is_temporary(output.source))
    output.source = compiler.getCodeGenOpts().MainFileName;
  output.read = files_read(compiler.getSourceManager());
  output.written = files_written(compiler);
  if (!is_temporary(options.OutputFile))
    output.object = options.OutputFile;
  // As the driver names the file of -fstack-usage (Clang.cpp, ConstructJob, -stack-usage-file).
  llvm::SmallString<128> stem(output.object);
  llvm::sys::path::replace_extension(stem, "");
  output.stem = stem.str().str();
  return output;
}

} // namespace framewarn
