// Preloaded into a Clang that does not show where its own consumer of the AST keeps its virtual functions: framewarn cannot
// find CodeGen there (code_generator.h).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>

__attribute__((visibility("default"))) void* dlsym(void* handle, const char* name) {
  typedef void* lookup(void*, const char*);
  static lookup* actual;
  if (!actual)
    actual = (lookup*)dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
  return strcmp(name, "_ZTVN5clang15BackendConsumerE") ? actual(handle, name) : NULL;
}
