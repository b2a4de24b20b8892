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

/* The leading parts of GCC's structures (gcc-plugin.h); they are the same in GCC 4.5 to 16. */
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
  const char* basever;
};
typedef int plugin_init_function(struct plugin_name_args*, struct plugin_gcc_version*);

/* GCC's error(const char *, ...), in C++: absent when Clang loads this file. */
extern void gcc_error(const char*, ...) __asm__("_Z5errorPKcz") __attribute__((weak));

/* Loads FAMILY-MAJOR.so. Null with the whole story in `why` when that is not possible. */
static void* load(const char* family, const char* version, char* why, size_t size) {
  char directory[4096], file[4224], served[512];
  int major = atoi(version);
  if (!own_directory(directory, sizeof directory)) {
    snprintf(why, size, "framewarn: cannot find the folder of framewarn.so");
    return NULL;
  }
  snprintf(file, sizeof file, "%s/%s-%d.so", directory, family, major);
  if (!is_file(file)) {
    list_served(directory, served, sizeof served);
    snprintf(why, size,
             "framewarn " FRAMEWARN_VERSION " has no implementation for %s %s: '%s' does not exist "
             "(there are: %s); install %s, then build framewarn again",
             family, version, file, served, packages(family, major));
    return NULL;
  }
  void* implementation = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!implementation) {
    snprintf(why, size,
             "framewarn: the implementation for %s %d does not fit %s %s: %s; build framewarn again", family,
             major, family, version, dlerror());
    return NULL;
  }
  const char* const* its_version = dlsym(implementation, "framewarn_version");
  if (!its_version || strcmp(*its_version, FRAMEWARN_VERSION) != 0) {
    snprintf(why, size, "framewarn " FRAMEWARN_VERSION ": '%s' is of version %s; build framewarn again", file,
             its_version ? *its_version : "unknown");
    return NULL;
  }
  return implementation;
}

EXPORT int plugin_init(struct plugin_name_args* arguments, struct plugin_gcc_version* version) {
  char why[8192];
  void* implementation = load("gcc", version->basever, why, sizeof why);
  if (!implementation) {
    if (gcc_error)
      gcc_error("%s", why);
    return 1;
  }
  plugin_init_function* init = (plugin_init_function*)dlsym(implementation, "plugin_init");
  return init ? init(arguments, version) : 1;
}

/* Clang has no entry to call: an implementation registers itself when it is loaded. There is no way back for
   an error either, so it is printed as the compiler would and ends the compilation. */
__attribute__((constructor)) static void loaded(void) {
  char why[8192];
  char* version = clang_analyzerAPIVersionString;
  if (!clang_version(version, sizeof clang_analyzerAPIVersionString) || !is_compiling())
    return;
  if (load("clang", version, why, sizeof why))
    return;
  fprintf(stderr, "error: %s\n", why);
  exit(1);
}
