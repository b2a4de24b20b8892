// The witness of random.h: runs the programs and prints, each line once for a program,
//
//     program SEED
//     frame LINE SIZE                              operator new was asked for
//     elided LINE                                  a coroutine began without a frame of its own
//     part LINE FRAMESIZE NAME OFFSET SIZE         lies in the frame of the coroutine of that line
//     away LINE NAME                               does not: in a register's stack slot, in a frame that
//     holds the frame closure LINE SIZE
#include "random.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <set>
#include <string>
#include <vector>

namespace {
struct frame {
  const char* begin;
  std::size_t size;
  /// 0 until the coroutine begins.
  int line;
};
struct listed {
  int seed;
  void (*main)();
};

/// What the containers here ask operator new for is no frame.
int at_work = 0;
struct working {
  working() { ++at_work; }
  ~working() { --at_work; }
};

std::vector<frame> frames;
std::deque<std::coroutine_handle<>> waiting;
std::set<std::string> said;
unsigned state;

std::vector<listed>& programs() {
  static std::vector<listed> all;
  return all;
}

template <typename... T> void say(const char* format, T... values) {
  working here;
  char line[200];
  std::snprintf(line, sizeof(line), format, values...);
  if (said.insert(line).second)
    std::puts(line);
}

frame* frame_around(const volatile void* address) {
  auto place = reinterpret_cast<std::uintptr_t>(address);
  for (frame& one : frames)
    if (place - reinterpret_cast<std::uintptr_t>(one.begin) < one.size)
      return &one;
  return nullptr;
}
} // namespace

namespace witness {
void* allocate(std::size_t size) noexcept {
  working here;
  // No code may find a frame less aligned than it believes: that is what a compiler's own defect would be
  // about.
  void* memory = std::aligned_alloc(64, (size + 63) / 64 * 64);
  frames.push_back({static_cast<const char*>(memory), size, 0});
  return memory;
}
void release(void* memory) noexcept {
  std::erase_if(frames, [memory](const frame& one) { return one.begin == memory; });
  std::free(memory);
}
void begins(int line, const void* promise, std::size_t size) noexcept {
  frame* own = frame_around(promise);
  if (!own || own->line)
    return say("elided %d", line);
  own->line = line;
  say("frame %d %zu", line, own->size);
  part(line, "=promise", promise, size);
}
void ends(void* handle) noexcept {
  std::erase_if(waiting, [handle](std::coroutine_handle<> one) { return one.address() == handle; });
}
void part(int line, const char* name, const volatile void* address, std::size_t size) noexcept {
  const frame* around = frame_around(address);
  if (around && around->line == line)
    say("part %d %zu %s %zd %zu", line, around->size, name,
        static_cast<const volatile char*>(address) - around->begin, size);
  else
    say("away %d %s", line, name);
}
void closure(int line, std::size_t size) noexcept {
  say("closure %d %zu", line, size);
}
int look(const volatile void*) noexcept {
  state = state * 1103515245 + 12345;
  return state >> 16 & 3;
}
void resume_later(std::coroutine_handle<> suspended) noexcept {
  working here;
  waiting.push_back(suspended);
}
void run(int resumptions) noexcept {
  for (; !waiting.empty() && resumptions > 0; --resumptions) {
    std::coroutine_handle<> next = waiting.front();
    waiting.pop_front();
    next.resume();
  }
  waiting.clear();
}
program::program(int seed, void (*main)()) noexcept {
  working here;
  programs().push_back({seed, main});
}
} // namespace witness

void* operator new(std::size_t size) {
  return at_work ? std::malloc(size) : witness::allocate(size);
}
void operator delete(void* memory) noexcept {
  witness::release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  witness::release(memory);
}

int main() {
  for (const listed& one : programs()) {
    std::printf("program %d\n", one.seed);
    state = one.seed;
    one.main();
    said.clear();
    waiting.clear();
    frames.clear();
  }
  // Not by way of the containers' destructors: operator delete needs them.
  std::fflush(stdout);
  std::_Exit(0);
}
