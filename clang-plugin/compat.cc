#include "compat.h"

#include "version.h"

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

namespace {

/// An implementation that was loaded by hand into another Clang can crash it, or do nothing (Clang 22 with
/// one for 19). The launcher chooses by the version; without it, this runs before anything else of ours.
__attribute__((constructor(101))) void check_version() {
  std::string running = clang::getClangFullVersion();
  std::size_t number = running.find("clang version ");
  if (number != std::string::npos &&
      std::atoi(running.c_str() + number + std::strlen("clang version ")) == CLANG_VERSION_MAJOR)
    return;
  std::fprintf(stderr,
               "error: framewarn " FRAMEWARN_VERSION
               ": this implementation is for Clang %d, this compiler is "
               "%s; load framewarn.so, which chooses the implementation\n",
               CLANG_VERSION_MAJOR, running.c_str());
  // A pass plugin is loaded when the output is begun: take that away, as for an interrupt.
  llvm::sys::RunInterruptHandlers();
  std::exit(1);
}

/// Whether a compilation that we observe is under way.
thread_local bool observed = false;
bool left_to_another = false;

} // namespace

namespace framewarn::compat {

namespace {

using Callbacks = llvm::PassInstrumentationCallbacks;

std::size_t count_callbacks(const Callbacks& callbacks);

/// The lists of callbacks are private, and nothing tells of them. An explicit instantiation may name private
/// members ([temp.spec.general]/6); they are only read.
template <auto... lists> struct Lists {
  friend std::size_t count_callbacks(const Callbacks& callbacks) { return ((callbacks.*lists).size() + ...); }
};
template struct Lists<&Callbacks::ShouldRunOptionalPassCallbacks, &Callbacks::BeforeSkippedPassCallbacks,
                      &Callbacks::BeforeNonSkippedPassCallbacks, &Callbacks::AfterPassCallbacks,
                      &Callbacks::AfterPassInvalidatedCallbacks, &Callbacks::BeforeAnalysisCallbacks,
                      &Callbacks::AfterAnalysisCallbacks, &Callbacks::AnalysisInvalidatedCallbacks,
                      &Callbacks::AnalysesClearedCallbacks>;

} // namespace

std::size_t callbacks_of(const llvm::PassInstrumentationCallbacks& passes) {
  return count_callbacks(passes);
}

void leave_pass_plugin_to_another() {
  left_to_another = true;
}

#if CLANG_VERSION_MAJOR >= 18

void add_pass_builder_callback(clang::CodeGenOptions& options, std::function<void(llvm::PassBuilder&)> hook) {
  observed = true;
  options.PassBuilderCallbacks.push_back(std::move(hook));
}

void drop_pass_builder_callback() {
  observed = false;
}

static void call_hook(llvm::PassBuilder&) {}

#else

static std::function<void(llvm::PassBuilder&)>& current_hook() {
  // A thread-local, because the backend finds a pass plugin by its file name and tells it nothing about the
  // compilation. It is empty again when the backend has called it: nothing outlives the compilation.
  static thread_local std::function<void(llvm::PassBuilder&)> hook;
  return hook;
}

void add_pass_builder_callback(clang::CodeGenOptions& options, std::function<void(llvm::PassBuilder&)> hook) {
  Dl_info info;
  if (!dladdr(reinterpret_cast<void*>(&current_hook), &info) || !info.dli_fname)
    return;
  observed = true;
  current_hook() = std::move(hook);
  for (const std::string& plugin : options.PassPlugins)
    if (plugin == info.dli_fname)
      return;
  options.PassPlugins.push_back(info.dli_fname);
}

void drop_pass_builder_callback() {
  observed = false;
  current_hook() = nullptr;
}

static void call_hook(llvm::PassBuilder& builder) {
  std::function<void(llvm::PassBuilder&)> hook;
  hook.swap(current_hook());
  if (hook)
    hook(builder);
}

#endif

/// The backend has loaded us: for our own sake before 18, or because the user named us with -fpass-plugin=.
/// That alone comes too late to see the source.
static void pass_plugin(llvm::PassBuilder& builder) {
  call_hook(builder);
  if (observed || left_to_another)
    return;
  register_pipeline_start(builder, [](llvm::Module& module, llvm::ModuleAnalysisManager&) {
    module.getContext().emitError("framewarn " FRAMEWARN_VERSION
                                  ": -fpass-plugin= is too late to load it; use "
                                  "-fplugin= and the path of framewarn.so");
  });
}

} // namespace framewarn::compat

extern "C" __attribute__((visibility("default"))) llvm::PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "framewarn", "", framewarn::compat::pass_plugin};
}
