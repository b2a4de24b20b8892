#include "compat.h"

#include <dlfcn.h>

namespace framewarn::compat {

#if CLANG_VERSION_MAJOR >= 18

void add_pass_builder_callback(clang::CodeGenOptions& options, std::function<void(llvm::PassBuilder&)> hook) {
  options.PassBuilderCallbacks.push_back(std::move(hook));
}

void drop_pass_builder_callback() {}

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
  current_hook() = std::move(hook);
  for (const std::string& plugin : options.PassPlugins)
    if (plugin == info.dli_fname)
      return;
  options.PassPlugins.push_back(info.dli_fname);
}

void drop_pass_builder_callback() {
  current_hook() = nullptr;
}

#endif

} // namespace framewarn::compat

#if CLANG_VERSION_MAJOR < 18
extern "C" __attribute__((visibility("default"))) llvm::PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "framewarn", "", [](llvm::PassBuilder& builder) {
            std::function<void(llvm::PassBuilder&)> hook;
            hook.swap(framewarn::compat::current_hook());
            if (hook)
              hook(builder);
          }};
}
#endif
