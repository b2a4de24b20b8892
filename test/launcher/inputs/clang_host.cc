// Stands in for a Clang: says it is VERSION, loads a plugin as Clang does, and goes on.
//
//   clang_host LAUNCHER VERSION [words of a command line …]
//
// CLOSED: no symbol of Clang. SHORT, LONG, ALTERNATE: the string of libc++ in one of its forms, where libc++ itself is
// not at hand.
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include <string>

static const char* version;

#if defined(SHORT) || defined(LONG) || defined(ALTERNATE)
struct String {
  ~String() {}
  unsigned char bytes[3 * sizeof(size_t)];
};
String full_version() __asm__("_ZN5clang19getClangFullVersionEv");
String full_version() {
  String string;
  size_t length = strlen(version);
#ifdef SHORT
  string.bytes[0] = (unsigned char)(length << 1);
  memcpy(string.bytes + 1, version, length + 1);
#elif defined(LONG)
  size_t words[] = {(length + 1) | 1, length, (size_t)strdup(version)};
  memcpy(string.bytes, words, sizeof words);
#else
  size_t words[] = {(size_t)strdup(version), length, (length + 1) | ~(~(size_t)0 >> 1)};
  memcpy(string.bytes, words, sizeof words);
#endif
  return string;
}
#elif !defined(CLOSED)
namespace clang {
std::string getClangFullVersion() {
  return version;
}
} // namespace clang
#endif

int main(int, char** arguments) {
  version = arguments[2];
  // As llvm::sys::DynamicLibrary opens a plugin.
  void* launcher = dlopen(arguments[1], RTLD_LAZY | RTLD_GLOBAL);
  if (!launcher) {
    fprintf(stderr, "%s\n", dlerror());
    return 2;
  }
  printf("goes on, analyzer version '%s'\n", (const char*)dlsym(launcher, "clang_analyzerAPIVersionString"));
}
