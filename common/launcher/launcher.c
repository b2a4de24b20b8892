/* framewarn.so, the one file that users name: finds out which compiler loaded it and loads the implementation
   for that major version from beside its own real path.

   Plain C, and no reference to a symbol of any compiler: the plugin of another GCC version fails inside
   dlopen (undefined symbol: tree_code_length) before a check of ours could run, and a plugin built for
   another Clang is silently nothing or a crash. GCC calls plugin_init; Clang runs the constructor. */
#include "build_id.h"
#include "clang_host.h"
#include "implementations.h"
#include "version.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

/* GCC's promise of a compatible licence; its value does not matter. */
EXPORT int plugin_is_GPL_compatible;

/* Compiler caches hash only this file: its bytes have to change with every build of an implementation. */
EXPORT const char framewarn_build_id[] = "framewarn " FRAMEWARN_VERSION " " FRAMEWARN_BUILD_ID;

/* The analyzer (clang-tidy, --analyze) warns about a plugin that does not carry the running version under
   this name (CheckerRegistry.cpp, isCompatibleAPIVersion). The constructor fills it in. */
EXPORT char clang_analyzerAPIVersionString[64];

/* The leading parts of GCC's structures (gcc-plugin.h, plugin-version.h); they are the same in GCC 4.5 to 16.
 */
struct plugin_argument {
  char* key;
  char* value;
};
struct plugin_name_args {
  char* base_name;
  const char* full_name;
  int argc;
  struct plugin_argument* argv;
  const char* version;
  const char* help;
};
struct plugin_gcc_version {
  const char* basever;   /* "16.0.1" */
  const char* datestamp; /* "20260318" */
  const char* devphase;  /* "", "experimental", "prerelease" */
};
typedef int plugin_init_function(struct plugin_name_args*, struct plugin_gcc_version*);

/* GCC's error(const char *, ...), in C++: absent when Clang loads this file. */
extern void gcc_error(const char*, ...) __asm__("_Z5errorPKcz") __attribute__((weak));

EXPORT int plugin_init(struct plugin_name_args* arguments, struct plugin_gcc_version* version) {
  char why[16384], full[256];
  bool released = !version->devphase || !*version->devphase;
  /* As `gcc --version` has it. */
  snprintf(full, sizeof full, released ? "GCC %s" : "GCC %s %s (%s)", version->basever, version->datestamp,
           version->devphase);
  struct compiler compiler = {"gcc", atoi(version->basever), full};
  void* implementation = load_implementation(&compiler, why, sizeof why);
  if (implementation) {
    plugin_init_function* init = (plugin_init_function*)dlsym(implementation, "plugin_init");
    if (init)
      return init(arguments, version);
    snprintf(why, sizeof why, "framewarn: the implementation for %s has no plugin_init", full);
  }
  if (!gcc_error)
    return 1;
  gcc_error("%s", why);
  return 0; /* the compilation fails by the error; a failure here would only add a vague one */
}

/* Null: Clang is served. Else what is wrong, in `why`. */
static const char* serve_clang(const struct clang_host* host, char* why, size_t size) {
  struct compiler compiler = {"clang", atoi(host->version), host->full};
  switch (host->kind) {
  case no_clang:
    return NULL;
  case closed_clang:
    snprintf(why, size,
             "framewarn " FRAMEWARN_VERSION ": '%s' does not export its symbols, so that no plugin can work "
             "in it (there is no clang::getClangFullVersion); use a Clang that was built with "
             "CLANG_PLUGIN_SUPPORT",
             host->full);
    return why;
  case strange_clang:
    snprintf(why, size, "framewarn " FRAMEWARN_VERSION ": cannot read the version of this Clang in '%s'",
             host->full);
    return why;
  case known_clang:
    break;
  }
  if (load_implementation(&compiler, why, size))
    return NULL;
  size_t length = strlen(why);
  if (host->other_string)
    snprintf(why + length, size - length,
             "; this Clang was built with libc++, or with libstdc++'s ABI of before C++11, and an "
             "implementation for it has to be built in the same way");
  return why;
}

/* Clang has no entry to call: an implementation registers itself when it is loaded. There is no way back for
   an error either, so it is printed as the compiler would and ends the compilation. */
__attribute__((constructor)) static void loaded(void) {
  char why[16384];
  struct clang_host host = find_clang();
  strcpy(clang_analyzerAPIVersionString, host.version);
  if (!host.compiles || !serve_clang(&host, why, sizeof why))
    return;
  fprintf(stderr, "error: %s\n", why);
  /* A pass plugin is loaded when the output is begun: Clang takes that away, as when it is interrupted
     (llvm/Support/Signals.h). */
  void (*clean_up)(void) = (void (*)(void))dlsym(RTLD_DEFAULT, "_ZN4llvm3sys20RunInterruptHandlersEv");
  if (clean_up)
    clean_up();
  exit(1);
}
