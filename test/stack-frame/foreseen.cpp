// Frames that no variable makes large: on Clang, a function is described before its frame is laid out when its code lets
// expect that the frame can matter (clang-plugin/foreseen_size.h).
// REQUIRES: thorough
// RUN: %foreseen %s
// RUN: %foreseen --levels 0 --limit 10000 %s
// RUN: %foreseen --levels 2 %S/../sizes/stack.cpp
typedef double vector __attribute__((vector_size(64)));
struct block {
  char bytes[3000];
};
volatile long word;
volatile double number;
void take(block, block, block);
void take_vectors(vector, vector, vector, vector, vector, vector, vector, vector, vector, vector, vector, vector);
extern block shared;
extern vector vectors[12];

#define TEN(what) what what what what what what what what what what

// All loaded before the first is used: each is spilled.
template <int n> long many_values() {
  const long value = word;
  return many_values<n - 1>() * value + (value ^ n);
}
template <> long many_values<0>() {
  return word;
}
__attribute__((flatten)) long values_of_integers() {
  return many_values<400>();
}

template <int n> double many_numbers() {
  const double value = number;
  return many_numbers<n - 1>() * value + value;
}
template <> double many_numbers<0>() {
  return number;
}
__attribute__((flatten)) double values_of_doubles() {
  return many_numbers<300>();
}

// The arguments of one call.
void arguments() {
  take(shared, shared, shared);
}
void arguments_in_vectors() {
  take_vectors(vectors[0], vectors[1], vectors[2], vectors[3], vectors[4], vectors[5], vectors[6], vectors[7],
               vectors[8], vectors[9], vectors[10], vectors[11]);
}

// Without optimisation each variable is one; with, none is.
void many_variables() {
#define ONE                                                                                                            \
  {                                                                                                                    \
    long a = word, b = word;                                                                                           \
    word = a + b;                                                                                                      \
  }
  TEN(TEN(ONE))
}

// Values that only inlining brings together.
static inline __attribute__((always_inline)) void one_block(int index) {
  block copy = shared;
  copy.bytes[index] = 1;
  take(copy, copy, shared);
}
void many_blocks() {
  one_block(1);
  one_block(2);
  one_block(3);
}

// The whole frame is a multiple of the largest alignment.
void use(void*);
void aligned() {
  alignas(4096) char page[4096];
  int number = 0;
  use(page);
  use(&number);
}

// All registers are saved, of which AVX-512 has 32 of 64 bytes.
#if defined(__x86_64__) && defined(__clang__)
struct interrupted;
__attribute__((interrupt, target("avx512f"))) void handler(interrupted*) {
#define FOUR(tens, a, b, c, d) "zmm" tens a, "zmm" tens b, "zmm" tens c, "zmm" tens d
  asm volatile("" ::: FOUR("", "0", "1", "2", "3"), FOUR("", "4", "5", "6", "7"), FOUR("1", "0", "1", "2", "3"),
               FOUR("1", "4", "5", "6", "7"), FOUR("2", "0", "1", "2", "3"), FOUR("2", "4", "5", "6", "7"), "zmm8",
               "zmm9", "zmm18", "zmm19", "zmm28", "zmm29", "zmm30", "zmm31");
}
#endif
