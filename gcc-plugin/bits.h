// A set of small numbers, for dataflow.
#ifndef FRAMEWARN_GCC_BITS_H
#define FRAMEWARN_GCC_BITS_H

#include <cstddef>
#include <vector>

namespace framewarn::gcc {

class Bits {
public:
  explicit Bits(std::size_t size, bool value = false) : words((size + 63) / 64, value ? ~0ull : 0) {}
  void set(std::size_t i) { words[i / 64] |= 1ull << (i % 64); }
  void reset(std::size_t i) { words[i / 64] &= ~(1ull << (i % 64)); }
  bool test(std::size_t i) const { return words[i / 64] >> (i % 64) & 1; }
  void keep(const Bits& other) {
    for (std::size_t i = 0; i < words.size(); i++)
      words[i] &= other.words[i];
  }
  /// Returns whether anything was added.
  bool add(const Bits& other) {
    bool changed = false;
    for (std::size_t i = 0; i < words.size(); i++) {
      changed |= (other.words[i] & ~words[i]) != 0;
      words[i] |= other.words[i];
    }
    return changed;
  }

private:
  std::vector<unsigned long long> words;
};

} // namespace framewarn::gcc
#endif
