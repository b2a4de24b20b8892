// What the fuzzers check, with whatever judges them: libFuzzer, or the replay of the corpus.
#ifndef FRAMEWARN_TEST_FUZZ_CHECK_H
#define FRAMEWARN_TEST_FUZZ_CHECK_H

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

/// Ends the process, naming the property and the text that breaks it.
inline void check(bool holds, const char* property, const std::string& text = {}) {
  if (holds)
    return;
  std::fprintf(stderr, "broken: %s\n%s\n", property, text.c_str());
  std::abort();
}

inline std::vector<std::string> split(const std::string& text, const char* separators) {
  std::vector<std::string> parts(1);
  for (char c : text)
    if (std::string(separators).find(c) == std::string::npos)
      parts.back() += c;
    else
      parts.emplace_back();
  return parts;
}

/// What is said to users is one line.
inline void check_error(const std::string& error) {
  check(!error.empty(), "an error says something");
  for (unsigned char c : error)
    check(c != '\n', "an error is one line", error);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

#endif
