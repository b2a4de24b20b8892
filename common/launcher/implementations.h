/* What lies beside the launcher. */
#ifndef FRAMEWARN_IMPLEMENTATIONS_H
#define FRAMEWARN_IMPLEMENTATIONS_H

#include <stddef.h>

struct compiler {
  const char* family; /* "gcc" or "clang", as the implementations are named */
  int major;
  const char* full; /* "GCC 12.2.0", "Debian clang version 19.1.7 (3~deb12u1)" */
};

/* Loads FAMILY-MAJOR.so. Null with the whole story in `why` when that is not possible. */
void* load_implementation(const struct compiler* compiler, char* why, size_t size);

#endif
