/* Questions to the process when it may be Clang's. */
#ifndef FRAMEWARN_CLANG_HOST_H
#define FRAMEWARN_CLANG_HOST_H

#include <stdbool.h>
#include <stddef.h>

/* The running Clang's version, "19.1.7". False when this process is not Clang's. */
bool clang_version(char* version, size_t size);

/* Whether the process is a compiler that makes code: not clang-tidy, clangd or the analyzer. */
bool is_compiling(void);

#endif
