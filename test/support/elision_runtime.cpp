// What elision.h declares, and an operator new that counts. Compiled on its own, without the plugin.
//
// At the program's end a line "LINE FRAMES CALLS BYTES" is printed for each place that called here(): operator new was
// asked FRAMES times in CALLS calls, the last time for BYTES. What nobody announced has the line 0.
#include "elision.h"

#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

struct place {
  int line;
  int frames;
  int calls;
  std::size_t bytes;
};
constexpr int most = 64;
place places[most];
int known = 0;
/// Where the next frame belongs to.
place* current = nullptr;

place* find(int line) {
  for (int i = 0; i < known; ++i)
    if (places[i].line == line)
      return &places[i];
  if (known == most)
    std::abort();
  places[known].line = line;
  return &places[known++];
}

std::coroutine_handle<> next;

struct at_exit {
  ~at_exit() {
    for (int i = 0; i < known; ++i)
      std::printf("%d %d %d %zu\n", places[i].line, places[i].frames, places[i].calls, places[i].bytes);
  }
} print;

} // namespace

void here(int line) noexcept {
  current = find(line);
  ++current->calls;
}

void use(void*) noexcept {}

void resume_later(std::coroutine_handle<> suspended) noexcept { next = suspended; }

void run(std::coroutine_handle<> outermost) {
  for (next = outermost; next;)
    std::exchange(next, nullptr).resume();
}

void* operator new(std::size_t size) {
  // A coroutine asks once in a call: more is somebody else's.
  place* asks = current ? std::exchange(current, nullptr) : find(0);
  ++asks->frames;
  asks->bytes = size;
  if (void* memory = std::malloc(size))
    return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
