#include "limit.h"

#include <algorithm>
#include <limits>

namespace framewarn {
namespace {

constexpr std::uint64_t largest_size = std::numeric_limits<std::int64_t>::max();

} // namespace

bool parse_number(const std::string& digits, std::uint64_t& value, bool& too_large) {
  too_large = false;
  if (digits.empty() ||
      !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return false;
  value = 0;
  for (char c : digits) {
    std::uint64_t digit = c - '0';
    if (value > (largest_size - digit) / 10) {
      too_large = true;
      return false;
    }
    value = value * 10 + digit;
  }
  return true;
}

std::string parse_limit(const std::string& text, Limit& limit) {
  if (text == "off") {
    limit.reset();
    return {};
  }
  struct Unit {
    const char* suffix;
    std::uint64_t bytes;
  };
  static constexpr Unit units[] = {
      {"KiB", 1024}, {"MiB", 1024 * 1024}, {"k", 1024}, {"M", 1024 * 1024}, {"", 1}};
  std::size_t end = text.find_first_not_of("0123456789");
  std::string suffix = end == std::string::npos ? "" : text.substr(end);
  for (const Unit& unit : units) {
    if (suffix != unit.suffix)
      continue;
    std::uint64_t number;
    bool too_large;
    if (!parse_number(text.substr(0, end), number, too_large)) {
      if (too_large)
        return "the number is too large";
      break;
    }
    if (number > largest_size / unit.bytes)
      return "the size is too large";
    limit = number * unit.bytes;
    return {};
  }
  return "expected a size in bytes, with k, KiB, M or MiB behind it if wanted, or 'off'";
}

} // namespace framewarn
