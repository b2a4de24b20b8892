// The entry: two frontend actions of the same compilation.
//
// One comes before CodeGen among the consumers of the AST, so that it sees each declaration first and can
// hook the passes before the backend runs; one comes after it, when machine code is out. That there is one
// after it also keeps Clang from freeing the AST before the passes run
// (FrontendAction::CreateWrappedASTConsumer): framewarn does it itself, when the optimiser starts.
#include "compilation.h"
#include "modes.h"

#include "config_dependency.h"
#include "markers.h"
#include "report.h"
#include "stated.h"

namespace framewarn {
namespace {

/// The compilation on its way from one action to the other, which Clang creates right after it.
std::shared_ptr<Compilation>& handed_over() {
  static thread_local std::shared_ptr<Compilation> compilation;
  return compilation;
}

class Before : public clang::ASTConsumer, private clang::ASTMutationListener {
public:
  explicit Before(std::shared_ptr<Compilation> compilation) : compilation(std::move(compilation)) {}

  void Initialize(clang::ASTContext&) override { compilation->begin(); }
  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (clang::Decl* declaration : group)
      compilation->definitions.add(declaration);
    return true;
  }
  void HandleInlineFunctionDefinition(clang::FunctionDecl* function) override {
    compilation->definitions.add(function);
  }
  clang::ASTMutationListener* GetASTMutationListener() override { return this; }
  void HandleTranslationUnit(clang::ASTContext& context) override {
    bring_back_markers(context);
    compilation->definitions.add_remaining();
    // The next consumer writes the module, and the one behind it generates the rest of the code.
    if (compat::writes_module(compilation->compiler))
      compilation->annotations.withdraw();
    Compilation::observe(compilation);
  }

private:
  std::shared_ptr<Compilation> compilation;

  void CompletedTagDefinition(const clang::TagDecl* tag) override {
    if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(tag); record && record->isLambda())
      compilation->definitions.add_lambda(const_cast<clang::CXXRecordDecl&>(*record));
  }
  void CompletedImplicitDefinition(const clang::FunctionDecl* function) override {
    compilation->definitions.add(const_cast<clang::FunctionDecl*>(function));
  }
  /// Said before there is a body.
  void FunctionDefinitionInstantiated(const clang::FunctionDecl* function) override {
    compilation->definitions.add_later(const_cast<clang::FunctionDecl*>(function));
  }
};

class After : public clang::ASTConsumer {
public:
  explicit After(std::shared_ptr<Compilation> compilation) : compilation(std::move(compilation)) {}

  void HandleTranslationUnit(clang::ASTContext&) override { compilation->finish(); }

private:
  std::shared_ptr<Compilation> compilation;
};

std::vector<Argument> split(const std::vector<std::string>& texts) {
  std::vector<Argument> arguments;
  for (const std::string& text : texts) {
    Argument argument;
    std::size_t equals = text.find('=');
    argument.key = text.substr(0, equals);
    if (equals != std::string::npos)
      argument.value = text.substr(equals + 1);
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

/// By this name options are given to it, and a load of the plugin finds out whether there was one before it.
constexpr const char* plugin_name = "framewarn";

class BeforeAction : public clang::PluginASTAction {
protected:
  bool ParseArgs(const clang::CompilerInstance& compiler, const std::vector<std::string>& texts) override {
    handed_over() = nullptr;
    // -fsyntax-only, clang-tidy and the like: nothing is done, and nothing said.
    if (!emits_code(compiler))
      return false;
    forget_markers();
    forget_no_heap_declarations();
    forget_stated_sizes();
    Parsed parsed = parse_options(split(texts));
    report_errors(compiler.getDiagnostics(), parsed.errors);
    if (parsed.options.help)
      report_help(compiler.getDiagnostics());
    options = std::move(parsed.options);
    return parsed.errors.empty();
  }
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    if (options.config)
      add_config_dependency(compiler, options.config->name());
    auto compilation =
        std::make_shared<Compilation>(compiler, options, compat::frees_ast(compiler, plugin_name));
    handed_over() = compilation;
    return std::make_unique<Before>(std::move(compilation));
  }
  ActionType getActionType() override { return AddBeforeMainAction; }

private:
  Options options;
};

class AfterAction : public clang::PluginASTAction {
protected:
  bool ParseArgs(const clang::CompilerInstance&, const std::vector<std::string>&) override {
    return handed_over() != nullptr;
  }
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance&, llvm::StringRef) override {
    return std::make_unique<After>(std::exchange(handed_over(), nullptr));
  }
  ActionType getActionType() override { return AddAfterMainAction; }
};

/// Whether framewarn works in this process already. Two copies of it in different folders share no variable;
/// they share the compiler's registry.
bool loaded_before() {
  for (const auto& entry : clang::FrontendPluginRegistry::entries())
    if (entry.getName() == plugin_name)
      return true;
  return false;
}

void register_actions() {
  if (loaded_before()) {
    compat::leave_pass_plugin_to_another();
    return;
  }
  static clang::FrontendPluginRegistry::Add<BeforeAction> before(plugin_name, "warns about large frames");
  static clang::FrontendPluginRegistry::Add<AfterAction> after("framewarn_report",
                                                               "reports what framewarn found");
}

[[maybe_unused]] const bool actions_registered = (register_actions(), true);

} // namespace
} // namespace framewarn
