// What makes a stack frame large: variables of functions that were inlined, and variables that share their bytes.
//
//     clang++-19 -std=c++20 -fplugin=build/lib/framewarn/framewarn.so -O2 -c examples/stack.cpp
#include <cstddef>

std::size_t receive(char* data, std::size_t size);
void log(const char* text);

/// The optimiser puts it into its only caller, and its buffer with it.
static void log_message() {
  char text[24000];
  text[receive(text, sizeof text - 1)] = 0;
  log(text);
}

/// Takes 24000 bytes of stack on every path, for what one of them needs.
void poll(bool verbose) {
  if (verbose)
    log_message();
}

/// Its two buffers are never used at the same time: they may share a slot.
void transfer(bool compressed) {
  if (compressed) {
    char packed[18000];
    log(packed + receive(packed, sizeof packed) - 1);
  } else {
    char plain[20000];
    log(plain + receive(plain, sizeof plain) - 1);
  }
}
