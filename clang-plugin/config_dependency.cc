// The collector of dependencies is out of a plugin's reach; it listens to the preprocessor, though, and takes
// in what a check for a header asks about (its HasInclude; DependencyFile.cpp, DepCollectorPPCallbacks). It
// writes its file at the end of the main file; ours comes before it, for callbacks that were added later are
// called first (PPChainedCallbacks).
#include "config_dependency.h"

namespace framewarn {
namespace {

class ConfigDependency : public clang::PPCallbacks {
public:
  ConfigDependency(clang::Preprocessor& preprocessor, std::string config)
      : preprocessor(preprocessor), config(std::move(config)) {}

  void EndOfMainFile() override {
    auto file = preprocessor.getFileManager().getOptionalFileRef(config);
    if (clang::PPCallbacks* callbacks = preprocessor.getPPCallbacks(); callbacks && file)
      callbacks->HasInclude(clang::SourceLocation(), config, /*IsAngled=*/false, file, clang::SrcMgr::C_User);
  }

private:
  clang::Preprocessor& preprocessor;
  const std::string config;
};

} // namespace

void add_config_dependency(clang::CompilerInstance& compiler, const std::string& config) {
  if (!compiler.hasPreprocessor())
    return;
  clang::Preprocessor& preprocessor = compiler.getPreprocessor();
  preprocessor.addPPCallbacks(std::make_unique<ConfigDependency>(preprocessor, config));
}

} // namespace framewarn
