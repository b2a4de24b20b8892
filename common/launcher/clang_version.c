#include "clang_version.h"

#include <string.h>

static const char introduction[] = "clang version ";

static size_t word(const struct any_string* string, size_t index) {
  size_t value;
  memcpy(&value, string->bytes + index * sizeof value, sizeof value);
  return value;
}

static const char* pointer(const struct any_string* string, size_t index) {
  const char* value;
  memcpy(&value, string->bytes + index * sizeof value, sizeof value);
  return value;
}

/* {data, length, buffer of 16}: `data` points into the string itself when the text is short, and into the
   place that the string was returned from, which is gone. Such a text is in the buffer. */
const char* cxx11_characters(const struct any_string* string) {
  const char* buffer = (const char*)string->bytes + 2 * sizeof(size_t);
  return word(string, 1) < 16 ? buffer : pointer(string, 0);
}

/* libc++ (__string, struct __short and __long): up to 22 characters stand in the string, from its second byte
   or, with _LIBCPP_ABI_ALTERNATE_STRING_LAYOUT, from its first. A longer one is {capacity + 1, length, data},
   where the lowest bit of the first word is set, or {data, length, capacity}.
   libstdc++ before C++11 (cow_string.h) has `data` alone. */
const char* other_characters(const struct any_string* string, char buffer[32]) {
  const size_t held = 3 * sizeof(size_t);
  memcpy(buffer, string->bytes, held);
  buffer[held] = '\0';
  /* A vendor's name would make the text longer than what fits. */
  for (const char* start = buffer; start <= buffer + 1; start++)
    if (strncmp(start, introduction, strlen(introduction)) == 0)
      return start;
  return pointer(string, word(string, 0) & 1 ? 2 : 0);
}

bool version_in(const char* full, char* version, size_t size) {
  const char* number = strstr(full, introduction);
  if (!number)
    return false;
  number += strlen(introduction);
  size_t length = strspn(number, "0123456789.");
  if (length == 0 || *number == '.')
    return false;
  /* LLVM_VERSION_SUFFIX, a part of CLANG_VERSION_STRING; what vendors add is not. */
  if (strncmp(number + length, "git", 3) == 0)
    length += 3;
  else if (strncmp(number + length, "-rc", 3) == 0)
    length += 3 + strspn(number + length + 3, "0123456789");
  if (length >= size)
    return false;
  memcpy(version, number, length);
  version[length] = '\0';
  return true;
}
