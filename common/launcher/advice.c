#include "advice.h"

#include "served.h"
#include "version.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct names {
  struct dirent** entries;
  int count;
};

static int is_implementation(const struct dirent* entry) {
  const char* end = strrchr(entry->d_name, '.');
  bool named = strncmp(entry->d_name, "gcc-", 4) == 0 || strncmp(entry->d_name, "clang-", 6) == 0;
  return named && end && strcmp(end, ".so") == 0;
}

/* "gcc-12, clang-19", or "none". */
static void list_there(struct names there, char* list, size_t size) {
  size_t used = 0;
  snprintf(list, size, "none");
  for (int i = 0; i < there.count && used < size; ++i) {
    const char* name = there.entries[i]->d_name;
    int length = (int)(strlen(name) - strlen(".so"));
    used += (size_t)snprintf(list + used, size - used, "%s%.*s", used ? ", " : "", length, name);
  }
}

/* "g++-12;clang++-19": a value of FRAMEWARN_COMPILERS that keeps what is there and adds `compiler`. */
static void list_wanted(const struct compiler* compiler, struct names there, char* list, size_t size) {
  size_t used = 0;
  for (int i = 0; i < there.count && used < size; ++i) {
    const char* name = there.entries[i]->d_name;
    const char* command = *name == 'g' ? "g++" : "clang++";
    used += (size_t)snprintf(list + used, size - used, "%s-%d;", command, atoi(strchr(name, '-') + 1));
  }
  if (used < size)
    snprintf(list + used, size - used, "%s-%d", *compiler->family == 'g' ? "g++" : "clang++",
             compiler->major);
}

static bool can_be_served(const struct compiler* compiler) {
  if (*compiler->family == 'g')
    return compiler->major >= FRAMEWARN_OLDEST_GCC && compiler->major <= FRAMEWARN_NEWEST_GCC;
  return compiler->major >= FRAMEWARN_OLDEST_CLANG && compiler->major <= FRAMEWARN_NEWEST_CLANG;
}

/* As Debian names them. */
static void list_packages(const struct compiler* compiler, char* list, size_t size) {
  int major = compiler->major;
  if (*compiler->family == 'g')
    snprintf(list, size, "g++-%d, gcc-%d-plugin-dev and libgmp-dev", major, major);
  else
    snprintf(list, size, "clang-%d, libclang-%d-dev and llvm-%d-dev", major, major, major);
}

void advise_missing(const struct compiler* compiler, const char* directory, char* text, size_t size) {
  char list[512], wanted[512], packages[128];
  struct names there;
  there.count = scandir(directory, &there.entries, is_implementation, versionsort);
  list_there(there, list, sizeof list);
  list_wanted(compiler, there, wanted, sizeof wanted);
  list_packages(compiler, packages, sizeof packages);
  if (can_be_served(compiler))
    snprintf(text, size,
             "framewarn " FRAMEWARN_VERSION " has no implementation for %s: '%s/%s-%d.so' does not exist "
             "(there are: %s); to build it, install %s, then in framewarn's sources run: "
             "cmake -G Ninja -S . -B build -DFRAMEWARN_COMPILERS='%s' && ninja -C build",
             compiler->full, directory, compiler->family, compiler->major, list, packages, wanted);
  else
    snprintf(text, size,
             "framewarn " FRAMEWARN_VERSION " does not serve %s: it serves GCC %d to %d and Clang %d to %d "
             "(there are: %s)",
             compiler->full, FRAMEWARN_OLDEST_GCC, FRAMEWARN_NEWEST_GCC, FRAMEWARN_OLDEST_CLANG,
             FRAMEWARN_NEWEST_CLANG, list);
  for (int i = 0; i < there.count; ++i)
    free(there.entries[i]);
  if (there.count >= 0)
    free(there.entries);
}
