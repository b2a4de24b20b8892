#include "clang_host.h"

#include <ctype.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* std::string of libstdc++'s C++11 ABI. A structure of this size comes back in memory of the caller's, as the
   class does (Itanium C++ ABI, 3.1.3.1). The text is longer than the buffer for short ones, so that `data`
   does not point into the structure; it stays allocated, once a process. */
struct libstdcxx_string {
  char* data;
  size_t length;
  char buffer[16];
};

bool clang_version(char* version, size_t size) {
  typedef struct libstdcxx_string full_version(void);
  /* clang::getClangFullVersion[abi:cxx11](): "Debian clang version 19.1.7 (3~deb12u1)". */
  full_version* function = (full_version*)dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!function)
    return false;
  struct libstdcxx_string text = function();
  const char* number = strstr(text.data, "version ");
  if (!number)
    return false;
  number += strlen("version ");
  size_t length = strspn(number, "0123456789.");
  if (length == 0 || length >= size)
    return false;
  memcpy(version, number, length);
  version[length] = '\0';
  return true;
}

/* The command line as the kernel holds it: cc1 runs inside the driver's process, so argv[0] says what runs.
 */
bool is_compiling(void) {
  char command[65536];
  FILE* file = fopen("/proc/self/cmdline", "r");
  if (!file)
    return true;
  size_t length = fread(command, 1, sizeof command - 1, file);
  fclose(file);
  command[length] = '\0';
  const char* slash = strrchr(command, '/');
  const char* program = slash ? slash + 1 : command;
  if (strncmp(program, "clang-tidy", 10) == 0 || strncmp(program, "clangd", 6) == 0)
    return false;
  for (const char* word = command; word < command + length; word += strlen(word) + 1)
    if (strcmp(word, "--analyze") == 0 || strcmp(word, "-analyze") == 0)
      return false;
  return true;
}
