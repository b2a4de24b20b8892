#include "implementations.h"

#include "advice.h"
#include "version.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The folder of the launcher's real path: a symbolic link to it works. */
static bool own_directory(char* directory, size_t size) {
  Dl_info info;
  char path[PATH_MAX];
  if (!dladdr((const void*)&own_directory, &info) || !info.dli_fname || !realpath(info.dli_fname, path))
    return false;
  char* slash = strrchr(path, '/');
  if (!slash || (size_t)(slash - path) >= size)
    return false;
  *slash = '\0';
  strcpy(directory, path);
  return true;
}

static bool is_file(const char* file) {
  struct stat status;
  return stat(file, &status) == 0 && S_ISREG(status.st_mode);
}

void* load_implementation(const struct compiler* compiler, char* why, size_t size) {
  char directory[PATH_MAX], file[PATH_MAX + 64];
  if (!own_directory(directory, sizeof directory)) {
    snprintf(why, size, "framewarn: cannot find the folder of framewarn.so");
    return NULL;
  }
  snprintf(file, sizeof file, "%s/%s-%d.so", directory, compiler->family, compiler->major);
  if (!is_file(file)) {
    advise_missing(compiler, directory, why, size);
    return NULL;
  }
  /* RTLD_NOW: what does not fit is found here, and not as a crash in the midst of a compilation. */
  void* implementation = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!implementation) {
    snprintf(why, size, "framewarn: the implementation for %s %d does not fit %s: %s; build framewarn again",
             compiler->family, compiler->major, compiler->full, dlerror());
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
