/* What clang::getClangFullVersion() returns, read without a C++ library of our own. */
#ifndef FRAMEWARN_CLANG_VERSION_H
#define FRAMEWARN_CLANG_VERSION_H

#include <stdbool.h>
#include <stddef.h>

/* Room for a std::string of any library. The function returns it in memory of the caller's, as it does every
   class with a destructor (Itanium C++ ABI, 3.1.3.1), and a C structure of this size comes back likewise. */
struct any_string {
  unsigned char bytes[32];
};

/* The characters of a string of libstdc++'s C++11 ABI. */
const char* cxx11_characters(const struct any_string* string);

/* The characters of a string of libc++, or of libstdc++'s ABI before C++11. `buffer` may be needed for them.
   Null when it is neither. */
const char* other_characters(const struct any_string* string, char buffer[32]);

/* "14.0.0" of "Ubuntu clang version 14.0.0-1ubuntu1.1", "23.0.0git" of "clang version 23.0.0git (https://…)":
   what LLVM's build calls the version, without what a vendor adds. False when there is none in `full`. */
bool version_in(const char* full, char* version, size_t size);

#endif
