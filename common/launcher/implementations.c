#include "implementations.h"

#include <dirent.h>
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool own_directory(char* directory, size_t size) {
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

bool is_file(const char* file) {
  struct stat status;
  return stat(file, &status) == 0 && S_ISREG(status.st_mode);
}

static int is_implementation(const struct dirent* entry) {
  const char* end = strrchr(entry->d_name, '.');
  bool named = strncmp(entry->d_name, "gcc-", 4) == 0 || strncmp(entry->d_name, "clang-", 6) == 0;
  return named && end && strcmp(end, ".so") == 0;
}

void list_served(const char* directory, char* list, size_t size) {
  struct dirent** entries;
  int count = scandir(directory, &entries, is_implementation, versionsort);
  snprintf(list, size, "none");
  size_t used = 0;
  for (int i = 0; i < count; ++i) {
    const char* name = entries[i]->d_name;
    int length = (int)(strlen(name) - strlen(".so"));
    if (used < size)
      used += (size_t)snprintf(list + used, size - used, "%s%.*s", used ? ", " : "", length, name);
    free(entries[i]);
  }
  if (count >= 0)
    free(entries);
}

const char* packages(const char* family, int major) {
  static char text[128];
  if (strcmp(family, "gcc") == 0)
    snprintf(text, sizeof text, "gcc-%d-plugin-dev and libgmp-dev", major);
  else
    snprintf(text, sizeof text, "libclang-%d-dev and llvm-%d-dev", major, major);
  return text;
}
