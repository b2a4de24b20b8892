#include "report.h"

#include "diagnostics.h"
#include "errors.h"
#include "names.h"
#include "output.h"
#include "places.h"
#include "record_file.h"

namespace framewarn {
namespace {

/// Clang's own warning about large frames: with it -Werror, -Wno-…, -w, the pragmas and the tag are right.
/// Its text is "%0", as that of the note.
constexpr unsigned warning = clang::diag::warn_fe_backend_frame_larger_than;
constexpr unsigned note = clang::diag::note_fe_backend_frame_larger_than;

std::string text_of(const Message& message) {
  return plain(message.text, "'", "'");
}

/// Clang 14 drops what is not ASCII, and line ends, from a std::string that is the whole text of a diagnostic
/// (Diagnostic.cpp, FormatDiagnostic), but not from a pointer to the same.
void say(clang::DiagnosticsEngine& diagnostics, clang::SourceLocation at, unsigned id,
         const std::string& text) {
  diagnostics.Report(at, id) << text.c_str();
}

/// "19.1.7" of "Debian clang version 19.1.7 (3)".
std::string running_version() {
  std::string full = clang::getClangFullVersion();
  llvm::StringRef version = llvm::StringRef(full).split("clang version ").second;
  return version.take_while([](char c) { return c == '.' || (c >= '0' && c <= '9'); }).str();
}

std::string optimization(const clang::CodeGenOptions& options) {
  if (options.OptimizeSize)
    return options.OptimizeSize == 1 ? "s" : "z";
  return std::to_string(options.OptimizationLevel);
}

/// Stands before a compilation's consumer of diagnostics while it lives, and makes errors of the warnings on
/// the way, so that they keep the identity of Clang's own warning. The severity that Clang itself keeps
/// belongs to regions of the source: it cannot be set for one diagnostic alone.
class WarningsAsErrors : public clang::DiagnosticConsumer {
public:
  explicit WarningsAsErrors(clang::DiagnosticsEngine& diagnostics)
      : diagnostics(diagnostics), owned(diagnostics.takeClient()), consumer(diagnostics.getClient()),
        counted(diagnostics.getCustomDiagID(error_level(diagnostics), "counted")) {
    diagnostics.setClient(this, /*ShouldOwnClient=*/false);
  }
  ~WarningsAsErrors() override {
    // The engine has seen a warning; it has to know that this compilation failed, and to count towards
    // -ferror-limit. Nobody else is to see this.
    diagnostics.Report(counted);
    diagnostics.setClient(consumer, owned.release() != nullptr);
  }
  WarningsAsErrors(const WarningsAsErrors&) = delete;
  WarningsAsErrors& operator=(const WarningsAsErrors&) = delete;

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& diagnostic) override {
    if (diagnostic.getID() == counted)
      return;
    const bool warning = level == clang::DiagnosticsEngine::Warning;
    consumer->HandleDiagnostic(warning ? error_level(diagnostics) : level, diagnostic);
  }

private:
  clang::DiagnosticsEngine& diagnostics;
  std::unique_ptr<clang::DiagnosticConsumer> owned; ///< null: it is somebody else's
  clang::DiagnosticConsumer* consumer;
  unsigned counted;
};

/// A finding that is an error whatever the warning's own severity is. In text it has the warning's tag, as on
/// GCC: Clang would add a -Werror that nobody gave. SARIF has no tag but names the rule, which is the
/// warning's.
void report_error(clang::DiagnosticsEngine& diagnostics, clang::SourceLocation at, const std::string& text) {
  if (!compat::prints_sarif(diagnostics)) {
    say(diagnostics, at, diagnostics.getCustomDiagID(error_level(diagnostics), "%0 [-Wframe-larger-than]"),
        text);
    return;
  }
  WarningsAsErrors as_errors(diagnostics);
  say(diagnostics, at, warning, text);
}

} // namespace

bool speaks(clang::DiagnosticsEngine& diagnostics, const Place& place) {
  clang::SourceLocation location = location_of(place);
  if (location.isInvalid())
    return false;
  if (diagnostics.getSuppressSystemWarnings() && diagnostics.getSourceManager().isInSystemHeader(location))
    return false;
  return !diagnostics.isIgnored(warning, location);
}

void report(clang::DiagnosticsEngine& diagnostics, const Gathered& gathered, const Options& options) {
  auto shown = [&](const Place& place) { return speaks(diagnostics, place); };
  for (const Diagnostic& diagnostic : framewarn::diagnostics(gathered, options, shown)) {
    const clang::SourceLocation at = location_of(diagnostic.main.at);
    if (diagnostic.guarantee)
      say(diagnostics, at, diagnostics.getCustomDiagID(error_level(diagnostics), "%0"),
          text_of(diagnostic.main));
    else if (diagnostic.error)
      report_error(diagnostics, at, text_of(diagnostic.main));
    else
      say(diagnostics, at, warning, text_of(diagnostic.main));
    for (const Message& message : diagnostic.notes)
      say(diagnostics, location_of(message.at), note, text_of(message));
  }
}

void write_record(clang::CompilerInstance& compiler, const Gathered& gathered, const Options& options) {
  Unit unit;
  unit.compiler = "clang " + running_version();
  unit.optimization = optimization(compiler.getCodeGenOpts());
  unit.target = compiler.getTarget().getTriple().str();
  const Told told = write_record(options, output_of(compiler),
                                 [&](const Take& take) { give_lines(gathered, options, unit, take); });
  if (!told.error.empty())
    report_errors(compiler.getDiagnostics(), {plain(told.error, "'", "'")});
  if (!told.remark.empty())
    report_remark(compiler.getDiagnostics(), plain(told.remark, "'", "'"));
}

void report_errors(clang::DiagnosticsEngine& diagnostics, const std::vector<std::string>& errors) {
  for (const std::string& error : errors)
    say(diagnostics, {}, diagnostics.getCustomDiagID(error_level(diagnostics), "%0"), error);
}

void report_help(clang::DiagnosticsEngine& diagnostics) {
  // A note belongs to what was reported before it and is dropped with that; these belong to nothing.
  diagnostics.setLastDiagnosticIgnored(false);
  const std::string help = help_text();
  unsigned line = diagnostics.getCustomDiagID(clang::DiagnosticsEngine::Note, "%0");
  // One a line, as each is a note.
  for (llvm::StringRef rest = help; !rest.empty();) {
    llvm::StringRef text;
    std::tie(text, rest) = rest.split('\n');
    say(diagnostics, {}, line, text.str());
  }
}

void report_no_coroutine(clang::DiagnosticsEngine& diagnostics, const Place& place,
                         const std::string& signature) {
  say(diagnostics, location_of(place),
      diagnostics.getCustomDiagID(error_level(diagnostics),
                                  "'framewarn_no_heap_frame' on '%0', which is no coroutine"),
      signature);
}

void report_remark(clang::DiagnosticsEngine& diagnostics, const std::string& text) {
  say(diagnostics, {}, diagnostics.getCustomDiagID(clang::DiagnosticsEngine::Remark, "%0"), text);
}

} // namespace framewarn
