/* Questions to the process when it may be Clang's. */
#ifndef FRAMEWARN_CLANG_HOST_H
#define FRAMEWARN_CLANG_HOST_H

#include <stdbool.h>

enum clang_kind {
  no_clang,      /* nothing that we know: GCC, or any program */
  closed_clang,  /* going by its name a Clang, but its symbols are not to be seen */
  strange_clang, /* a Clang whose version cannot be read */
  known_clang,
};

struct clang_host {
  enum clang_kind kind;
  /* std::string is not that of libstdc++'s C++11 ABI: libc++, or libstdc++ as it was before. */
  bool other_string;
  /* A compiler that makes code: not clang-tidy, clangd or the analyzer. */
  bool compiles;
  char version[64]; /* "19.1.7" */
  char full[256];   /* "Debian clang version 19.1.7 (3~deb12u1)"; of a closed one the program's name */
};

struct clang_host find_clang(void);

#endif
